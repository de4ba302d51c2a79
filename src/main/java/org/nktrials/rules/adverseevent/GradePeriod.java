package org.nktrials.rules.adverseevent;

import org.jspecify.annotations.Nullable;

/**
 * A time during which an adverse event had one grade.
 *
 * @param grade CTCAE grade, 1 to 5
 * @param to null while it lasts, or until the event ended
 */
public record GradePeriod(int grade, Moment from, @Nullable Moment to) {

  /** "G3 from Wed 14 Oct 2026 03:10", for sentences. */
  String named() {
    return "G" + grade + " from " + from;
  }
}
