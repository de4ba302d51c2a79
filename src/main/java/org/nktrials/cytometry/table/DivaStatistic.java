package org.nktrials.cytometry.table;

import java.util.List;
import java.util.Optional;

/**
 * Statistics that FACSDiva names, longest names first, since a shorter one can end a longer one.
 *
 * @param before what stands before the name
 */
record DivaStatistic(String before, String name) {

  private static final List<String> NAMES =
      List.of(
          "%Grand Parent",
          "Geo Mean", "#Events", "%Parent", "%Total", "Median", "%CV", "Mean", "Mode", "SD", "CV");

  static Optional<DivaStatistic> at(String header) {
    return NAMES.stream()
        .filter(name -> header.equals(name) || header.endsWith(" " + name))
        .findFirst()
        .map(
            name ->
                new DivaStatistic(
                    header.substring(0, header.length() - name.length()).strip(), name));
  }

  boolean ofEvents() {
    return name.startsWith("#")
        || name.equals("%Parent")
        || name.equals("%Grand Parent")
        || name.equals("%Total");
  }

  TableColumn column(int index, List<String> path, String channel) {
    return new TableColumn(
        index,
        path,
        name,
        channel.isEmpty() ? null : channel,
        null,
        ofEvents() && name.startsWith("%") ? "%" : null);
  }
}
