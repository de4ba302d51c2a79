package org.nktrials.rules.toxicity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;
import org.nktrials.rules.toxicity.ExposureRequirement.AtLeastDoses;
import org.nktrials.rules.toxicity.Finding.DoseLimiting;
import org.nktrials.rules.toxicity.Finding.NotDoseLimiting;
import org.nktrials.rules.toxicity.Finding.Open;
import org.nktrials.rules.toxicity.Finding.TooLittleExposure;

/** Judges what was given: enough to count, too little, or stopped for toxicity. */
record ExposureRule(DltCriteria criteria, RuleSource source) {

  /** Doses given up for related toxicity, as soon as no further dose can follow. */
  List<Finding> stoppedForToxicity(DltSnapshot snapshot) {
    AtLeastDoses least = criteria.toxicityStop();
    if (least == null) {
      return List.of();
    }
    return snapshot.exposureTo(least.drug()).stream()
        .filter(exposure -> exposure.ended() && !least.isMetBy(exposure))
        .filter(exposure -> exposure.cause() != ShortfallCause.OTHER)
        .map(this::stopped)
        .toList();
  }

  private Finding stopped(DrugExposure exposure) {
    return exposure.cause() == ShortfallCause.RELATED_TOXICITY
        ? new DoseLimiting(
            reason("DLT_DOSES", given(exposure) + ", the rest omitted for related toxicity."))
        : new Open(reason("NO_CAUSE", given(exposure) + "; why the rest was omitted is missing."));
  }

  /** Minimum exposure, once the patient was observed to the end. */
  List<Finding> minimumExposure(DltSnapshot snapshot) {
    var findings = new ArrayList<Finding>();
    for (ExposureRequirement least : criteria.minimumExposure()) {
      findings.add(
          snapshot
              .exposureTo(least.drug())
              .map(exposure -> compared(least, exposure))
              .orElseGet(
                  () ->
                      new Open(
                          reason(
                              "NO_EXPOSURE",
                              "How much %s was given is not known."
                                  .formatted(criteria.nameOf(least.drug()))))));
    }
    return findings;
  }

  private Finding compared(ExposureRequirement least, DrugExposure exposure) {
    String sentence =
        given(exposure)
            + "; the protocol asks for "
            + least.sentence(criteria.nameOf(least.drug()))
            + ".";
    return least.isMetBy(exposure)
        ? new NotDoseLimiting(reason("EXPOSED", sentence))
        : new TooLittleExposure(reason("TOO_LITTLE_EXPOSURE", sentence));
  }

  private String given(DrugExposure exposure) {
    BigDecimal taken = exposure.percentTaken();
    String count =
        taken == null ? "" : " (%s %% taken by tablet count)".formatted(taken.toPlainString());
    return "%d of %d doses of %s were given"
            .formatted(exposure.given(), exposure.planned(), criteria.nameOf(exposure.drug()))
        + count;
  }

  private Reason reason(String code, String sentence) {
    return new Reason(code, sentence, source);
  }
}
