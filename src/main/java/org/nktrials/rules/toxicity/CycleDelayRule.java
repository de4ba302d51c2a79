package org.nktrials.rules.toxicity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.laboratory.DatedValue;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;
import org.nktrials.rules.toxicity.Finding.DoseLimiting;
import org.nktrials.rules.toxicity.Finding.NotDoseLimiting;
import org.nktrials.rules.toxicity.Finding.Open;

/** Judges a next cycle that began late, or has not begun, for related toxicity. */
record CycleDelayRule(DltCriteria criteria, RuleSource source) {

  List<Finding> judge(@Nullable NextCycle next) {
    Integer longest = criteria.longestCycleDelayDays();
    if (longest == null || next == null || next.delayInDays() == 0) {
      return List.of();
    }
    return switch (next.cause()) {
      case OTHER -> List.of(new NotDoseLimiting(reason("DELAY_OTHER", next, "for other reasons")));
      case UNKNOWN -> unknown(next, longest);
      case RELATED_TOXICITY -> List.of(related(next, longest));
    };
  }

  private List<Finding> unknown(NextCycle next, int longest) {
    return next.delayInDays() > longest
        ? List.of(new Open(reason("NO_DELAY_CAUSE", next, "and why is missing")))
        : List.of();
  }

  private Finding related(NextCycle next, int longest) {
    String more = "for related toxicity; the protocol allows %d days".formatted(longest);
    if (next.delayInDays() > longest) {
      return new DoseLimiting(reason("DLT_DELAY", next, more));
    }
    return next.begun()
        ? new NotDoseLimiting(reason("DELAY_ALLOWED", next, more))
        : new Open(reason("DELAY_RUNS", next, more));
  }

  private Reason reason(String code, NextCycle next, String more) {
    String sentence =
        next.begun()
            ? "The next cycle, due on %s, began %d days late, on %s, %s."
                .formatted(
                    DatedValue.day(next.due()),
                    next.delayInDays(),
                    DatedValue.day(next.until()),
                    more)
            : "The next cycle, due on %s, has not begun %d days later, %s."
                .formatted(DatedValue.day(next.due()), next.delayInDays(), more);
    return new Reason(code, sentence, source);
  }
}
