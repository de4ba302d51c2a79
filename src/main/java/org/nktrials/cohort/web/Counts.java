package org.nktrials.cohort.web;

import java.util.Arrays;
import java.util.List;
import org.nktrials.cohort.LevelCount;

/** Counts of a level in the order of the board. */
final class Counts {

  private Counts() {}

  /** A number and the patients that it counts. */
  public record Counted(CountGroup group, int patients) {}

  /** Every number of a level. */
  static List<Counted> of(LevelCount count) {
    return Arrays.stream(CountGroup.values())
        .map(group -> new Counted(group, patients(group, count)))
        .toList();
  }

  private static int patients(CountGroup group, LevelCount count) {
    return switch (group) {
      case ENROLLED -> count.enrolled();
      case EVALUABLE -> count.evaluable();
      case DLT -> count.dlt();
      case IN_WINDOW -> count.inWindow();
      case VERDICT_DUE -> count.verdictDue();
      case LEAD_IN -> count.leadIn();
      case REPLACED -> count.replaced();
      case RESERVED -> count.reserved();
    };
  }
}
