package org.nktrials.cytometry.table;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a column are.
 *
 * @param index from 0
 * @param gatePath names of the gates from the outermost to the population
 * @param statistic as the program names it, such as {@code Freq. of Parent}
 * @param channel of an intensity, null for counts and shares
 * @param marker stained in the channel, null where not named
 * @param unit such as {@code %}, null where not named
 */
public record TableColumn(
    int index,
    List<String> gatePath,
    String statistic,
    @Nullable String channel,
    @Nullable String marker,
    @Nullable String unit) {

  /** The innermost gate; empty for all events. */
  public String population() {
    return gatePath.isEmpty() ? "" : gatePath.getLast();
  }

  static List<String> path(String gates) {
    return Arrays.stream(gates.split("/", -1)).map(String::strip).toList();
  }
}
