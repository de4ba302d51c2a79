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

  boolean control(String name) {
    for (String word : controls) {
      if (holds(name, word)) {
        return true;
      }
    }
    return false;
  }

  /** Compares letter by letter, so that no text is made for the many names that hold none. */
  private static boolean holds(String name, String word) {
    int length = word.length();
    for (int at = 0; at + length <= name.length(); at++) {
      boolean begins = at == 0 || !Character.isLetter(name.charAt(at - 1));
      if (begins && name.regionMatches(true, at, word, 0, length)) {
        int end = at + length;
        if (end == name.length() || !Character.isLetter(name.charAt(end))) {
          return true;
        }
      }
    }
    return false;
  }
}
