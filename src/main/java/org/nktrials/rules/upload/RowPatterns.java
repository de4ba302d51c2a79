package org.nktrials.rules.upload;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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
    return summaries.stream().anyMatch(name.strip()::equalsIgnoreCase);
  }

  boolean control(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return controls.stream().anyMatch(word -> holds(lower, word.toLowerCase(Locale.ROOT)));
  }

  private static boolean holds(String name, String word) {
    for (int at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean begins = at == 0 || !Character.isLetter(name.charAt(at - 1));
      boolean ends = end == name.length() || !Character.isLetter(name.charAt(end));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }
}
