package org.nktrials.rules.laboratory;

import java.util.EnumSet;
import java.util.Set;

/**
 * Whether a condition holds: yes, no, or open with what leaves it open.
 *
 * @param holds the answer; not looked at while it is open
 * @param missing inputs without which it stays open
 * @param byComparator whether the number is only a bound, on the wrong side of the threshold
 */
record Truth(boolean holds, Set<MissingInput> missing, boolean byComparator) {

  static final Truth YES = new Truth(true, Set.of(), false);
  static final Truth NO = new Truth(false, Set.of(), false);
  static final Truth ONLY_A_BOUND = new Truth(false, Set.of(), true);

  static Truth of(boolean holds) {
    return holds ? YES : NO;
  }

  static Truth without(MissingInput... inputs) {
    return new Truth(false, Set.of(inputs), false);
  }

  boolean isOpen() {
    return byComparator || !missing.isEmpty();
  }

  boolean isNo() {
    return !holds && !isOpen();
  }

  /** Both: one no settles it, whatever leaves the other open. */
  Truth and(Truth other) {
    if (isNo() || other.isNo()) {
      return NO;
    }
    Set<MissingInput> both = EnumSet.noneOf(MissingInput.class);
    both.addAll(missing);
    both.addAll(other.missing);
    return new Truth(holds && other.holds, Set.copyOf(both), byComparator || other.byComparator);
  }
}
