package org.nktrials.cytometry.fcs;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The keywords that may be shown. Those that can name a person, such as operator, sample, source,
 * file and project names, comments and everything that is not of the standard, are not among them.
 */
final class ShownKeywords {

  private static final List<String> OF_THE_DATA_SET =
      List.of(
          "$CYT",
          "$CYTSN",
          "$DATE",
          "$BTIM",
          "$ETIM",
          "$BEGINDATETIME",
          "$ENDDATETIME",
          "$TOT",
          "$PAR",
          "$DATATYPE",
          "$BYTEORD",
          "$MODE",
          "$TIMESTEP",
          "$VOL",
          "$ABRT",
          "$LOST",
          "$SPILLOVER");

  private static final List<String> OF_A_PARAMETER =
      List.of("N", "S", "B", "R", "E", "G", "V", "L", "O", "T", "P", "DATATYPE", "TYPE", "DET");

  private static final int LONGEST = 10_000;

  private ShownKeywords() {}

  static Map<String, String> of(Keywords keywords, int parameters) {
    Map<String, String> shown = new LinkedHashMap<>();
    OF_THE_DATA_SET.forEach(keyword -> show(keyword, keywords, shown));
    for (int n = 1; n <= parameters; n++) {
      String prefix = "$P" + n;
      OF_A_PARAMETER.forEach(suffix -> show(prefix + suffix, keywords, shown));
    }
    return Collections.unmodifiableMap(shown);
  }

  private static void show(String keyword, Keywords keywords, Map<String, String> shown) {
    keywords
        .text(keyword)
        .filter(value -> value.length() <= LONGEST)
        .ifPresent(value -> shown.put(keyword, value));
  }
}
