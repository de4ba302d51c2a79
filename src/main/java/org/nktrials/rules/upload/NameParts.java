package org.nktrials.rules.upload;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a name that a code can be: from the beginning of a run of letters and digits to the
 * end of the same or a later one. A code is never found inside a longer run.
 */
final class NameParts {

  /** More runs than a name of people has; beyond them nothing is looked for. */
  private static final int MOST_RUNS = 30;

  private final String name;
  private final List<int[]> runs = new ArrayList<>();

  NameParts(String name) {
    this.name = name.toUpperCase(Locale.ROOT);
    int begin = -1;
    for (int at = 0; at <= this.name.length(); at++) {
      boolean inside = at < this.name.length() && Character.isLetterOrDigit(this.name.charAt(at));
      if (inside && begin < 0) {
        begin = at;
      } else if (!inside && begin >= 0) {
        runs.add(new int[] {begin, at});
        begin = -1;
      }
    }
  }

  /** A part and the runs that it covers, both from 0 and inclusive. */
  record Part(String text, int first, int last) {

    boolean covers(Part other) {
      return !equals(other) && first <= other.first && other.last <= last;
    }
  }

  /** All parts, those that begin earlier first. */
  List<Part> all() {
    return ofLengths(null);
  }

  /** Parts of these lengths alone, so that no other text is made. */
  List<Part> ofLengths(@Nullable BitSet lengths) {
    List<Part> parts = new ArrayList<>();
    int end = Math.min(runs.size(), MOST_RUNS);
    for (int first = 0; first < end; first++) {
      for (int last = first; last < end; last++) {
        int begin = runs.get(first)[0];
        int stop = runs.get(last)[1];
        if (lengths == null || lengths.get(stop - begin)) {
          parts.add(new Part(name.substring(begin, stop), first, last));
        }
      }
    }
    return parts;
  }

  /** Whether a hyphen ties the part to the run before it, as inside a longer code. */
  boolean tiedBefore(Part part) {
    return part.first() > 0 && tied(part.first() - 1);
  }

  /** Whether a hyphen ties the part to the run after it. */
  boolean tiedAfter(Part part) {
    return part.last() + 1 < runs.size() && tied(part.last());
  }

  /** The run after a part; only where there is one. */
  String runAfter(Part part) {
    int[] run = runs.get(part.last() + 1);
    return name.substring(run[0], run[1]);
  }

  private boolean tied(int run) {
    int end = runs.get(run)[1];
    return runs.get(run + 1)[0] == end + 1 && name.charAt(end) == '-';
  }

  /** Letters and digits alone, in capitals: C1 D8 and C1-D8 are the same visit. */
  static String bare(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    text.toUpperCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(bare::appendCodePoint);
    return bare.toString();
  }
}
