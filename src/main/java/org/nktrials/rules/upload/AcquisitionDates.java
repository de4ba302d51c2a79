package org.nktrials.rules.upload;

import java.time.LocalDate;
import java.util.Optional;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;

/**
 * What speaks against the day on which a cytometer measured a tube, the worst first: it lies in the
 * future, before the patient's first consent, or it is not the day of collection. A project rule.
 *
 * @param today the latest date that it is anywhere
 */
record AcquisitionDates(LocalDate today) {

  /** Empty where the file does not say when it was acquired, or the day fits. */
  Optional<Reason> obstacle(FoundRow row, ExpectedSample sample) {
    LocalDate acquired = row.acquiredOn();
    if (acquired == null) {
      return Optional.empty();
    }
    if (acquired.isAfter(today)) {
      return reason(
          "FUTURE_DATE",
          "It was acquired on %s, which lies in the future: the clock of the cytometer was wrong."
              .formatted(acquired));
    }
    LocalDate consented = sample.consentedOn();
    if (consented != null && acquired.isBefore(consented)) {
      return reason(
          "BEFORE_CONSENT",
          "It was acquired on %s, before the consent of %s on %s: it is of somebody else, or the"
                  .formatted(acquired, sample.subject(), consented)
              + " clock of the cytometer was wrong.");
    }
    LocalDate collected = sample.collectedOn();
    return collected == null || acquired.equals(collected)
        ? Optional.empty()
        : reason(
            "OTHER_DATE",
            "It was acquired on %s, %s sample %s was collected on %s."
                .formatted(
                    acquired,
                    acquired.isBefore(collected) ? "before" : "and",
                    sample.code(),
                    collected));
  }

  private static Optional<Reason> reason(String code, String sentence) {
    return Optional.of(new Reason(code, sentence, RuleSource.PROJECT_RULE));
  }
}
