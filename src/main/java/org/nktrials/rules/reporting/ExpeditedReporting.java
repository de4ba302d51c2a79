package org.nktrials.rules.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nktrials.rules.adverseevent.Expectedness;
import org.nktrials.rules.adverseevent.SeriousnessCriterion;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;

/**
 * Reporting of serious adverse events. The investigator reports to the sponsor within 24 hours of
 * awareness; the sponsor reports a SUSAR (serious, related in the opinion of either, unexpected) to
 * the authority within 7 days when it is fatal or life-threatening, with 8 more days for what was
 * missing, and within 15 days otherwise. Days are counted as 24 hours from the sponsor's awareness.
 */
public final class ExpeditedReporting {

  /** Version of this rule, kept with every answer. */
  public static final String VERSION = "expedited-reporting/1";

  /** From the site's awareness to the report to the sponsor. */
  public static final Duration TO_SPONSOR = Duration.ofHours(24);

  /** Where the clocks come from. */
  public static final RuleSource SOURCE =
      new RuleSource("Regulation (EU) No 536/2014, Articles 41 and 42; ICH E2A", null);

  private static final int FATAL_DAYS = 7;
  private static final int COMPLETION_DAYS = 8;
  private static final int OTHER_DAYS = 15;
  private static final Set<SeriousnessCriterion> URGENT =
      Set.of(SeriousnessCriterion.DEATH, SeriousnessCriterion.LIFE_THREATENING);

  private ExpeditedReporting() {}

  /** When the report has to reach the sponsor. */
  public static Instant dueAtSponsor(Instant awareAt) {
    return awareAt.plus(TO_SPONSOR);
  }

  /** Judges a case on what is known now. */
  public static ReportingDecision decide(ReportingFacts facts) {
    if (Boolean.FALSE.equals(facts.serious())) {
      return no("NOT_SERIOUS", "The event is not serious.");
    }
    if (facts.expected() == Expectedness.EXPECTED) {
      return no("EXPECTED", "The reference safety information lists the event.");
    }
    boolean related =
        Boolean.TRUE.equals(facts.relatedByInvestigator())
            || Boolean.TRUE.equals(facts.relatedBySponsor());
    boolean unrelated =
        Boolean.FALSE.equals(facts.relatedByInvestigator())
            && Boolean.FALSE.equals(facts.relatedBySponsor());
    if (unrelated) {
      return no("UNRELATED", "Neither the investigator nor the sponsor sees a relation.");
    }
    List<String> missing = missing(facts, related);
    return missing.isEmpty() ? susar(facts) : undetermined(facts, missing);
  }

  private static List<String> missing(ReportingFacts facts, boolean related) {
    List<String> missing = new ArrayList<>();
    if (facts.serious() == null) {
      missing.add("whether it is serious");
    }
    if (facts.expected() == Expectedness.UNKNOWN) {
      missing.add("whether it is expected");
    }
    if (!related && facts.relatedByInvestigator() == null) {
      missing.add("the investigator's opinion on each study drug");
    }
    if (!related && facts.relatedBySponsor() == null) {
      missing.add("the sponsor's opinion");
    }
    return missing;
  }

  private static ReportingDecision susar(ReportingFacts facts) {
    int days = days(facts);
    Instant deadline = facts.sponsorAwareAt().plus(Duration.ofDays(days));
    return new ReportingDecision.Susar(
        days,
        deadline,
        days == FATAL_DAYS ? deadline.plus(Duration.ofDays(COMPLETION_DAYS)) : null,
        List.of(
            reason("SUSAR", "Serious, unexpected, and related in the opinion of either."),
            days == FATAL_DAYS
                ? reason(
                    "SEVEN_DAYS", "Fatal or life-threatening: 7 days, 8 more for what is missing.")
                : reason("FIFTEEN_DAYS", "Neither fatal nor life-threatening: 15 days.")));
  }

  /** While nobody has said why it is serious, the shorter clock holds. */
  private static int days(ReportingFacts facts) {
    boolean urgent =
        facts.criteria().isEmpty() || facts.criteria().stream().anyMatch(URGENT::contains);
    return urgent ? FATAL_DAYS : OTHER_DAYS;
  }

  private static ReportingDecision undetermined(ReportingFacts facts, List<String> missing) {
    return new ReportingDecision.Undetermined(
        missing,
        facts.sponsorAwareAt().plus(Duration.ofDays(days(facts))),
        List.of(reason("MISSING", "Cannot be determined: " + String.join("; ", missing) + ".")));
  }

  private static ReportingDecision no(String code, String sentence) {
    return new ReportingDecision.NotExpedited(List.of(reason(code, sentence)));
  }

  private static Reason reason(String code, String sentence) {
    return new Reason(code, sentence, SOURCE);
  }
}
