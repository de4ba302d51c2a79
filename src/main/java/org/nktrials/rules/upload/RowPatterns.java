package org.nktrials.rules.upload;

import java.util.Arrays;
import java.util.List;

/**
 * Words by which a laboratory names rows that are of no patient.
 *
 * @param controls words anywhere in the name, not inside a longer word; capitals do not matter
 * @param summaries whole names of rows that sum the others up
 */
public record RowPatterns(List<String> controls, List<String> summaries) {

  /** Defaults of this project, which each laboratory may replace. */
  public static final RowPatterns DEFAULTS =
      new RowPatterns(
          List.of("FMO", "unstained", "bead", "beads", "comp", "compensation", "isotype"),
          List.of("Mean", "SD", "StdDev", "CV", "Median"));

  /** Copies the words. */
  public RowPatterns {
    controls = List.copyOf(controls);
    summaries = List.copyOf(summaries);
  }

  /** Words as typed, one a line or parted by commas. */
  public static List<String> words(String typed) {
    return Arrays.stream(typed.split("[,\\r\\n]+"))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  boolean summary(String name) {
    String whole = name.strip();
    for (String word : summaries) {
      if (word.equalsIgnoreCase(whole)) {
        return true;
      }
    }
    return false;
  }
}
