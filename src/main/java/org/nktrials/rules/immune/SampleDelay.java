package org.nktrials.rules.immune;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;

/** How long a sample was on its way from the vein to the laboratory. */
public sealed interface SampleDelay {

  /** Hours that living cells may wait in the tube: a default of this project, not published. */
  int LONGEST_HOURS = 24;

  /** No more than the limit. */
  record Within(Reason reason) implements SampleDelay {}

  /** More than the limit: the results are asked about, never dropped. */
  record Exceeded(Reason reason) implements SampleDelay {}

  /** It is not known yet when it was collected or received. */
  record NotKnown() implements SampleDelay {}

  /** The delay between both times. */
  static SampleDelay between(@Nullable Instant collected, @Nullable Instant received) {
    if (collected == null || received == null) {
      return new NotKnown();
    }
    Duration way = Duration.between(collected, received);
    String sentence =
        "Received %d h %02d min after collection; the limit is %d h (default of this project)."
            .formatted(way.toHours(), way.toMinutesPart(), LONGEST_HOURS);
    Reason reason = new Reason("SAMPLE_DELAY", sentence, RuleSource.PROJECT_RULE);
    return way.compareTo(Duration.ofHours(LONGEST_HOURS)) > 0
        ? new Exceeded(reason)
        : new Within(reason);
  }
}
