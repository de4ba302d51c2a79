package org.nktrials.rules.stopping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;

/**
 * Continuous Bayesian monitoring of an event rate: stop when P(p &gt; p0 | data) &gt; threshold,
 * with a beta prior (Thall and Simon 1994). Events count as soon as they are known, over all
 * patients treated.
 */
public final class BayesianStopping {

  /** Version stored with what rests on it; any changed answer needs a new one. */
  public static final String VERSION = "bayesian-stopping/1";

  /** Most patients of a boundary table. */
  public static final int MOST_PATIENTS = 500;

  /** Where the method is published. */
  public static final RuleSource SOURCE =
      new RuleSource(
          "Thall PF, Simon R. Practical Bayesian guidelines for phase IIB clinical trials."
              + " Biometrics 1994;50:337",
          "10.2307/2533377");

  private BayesianStopping() {}

  /** Posterior probability that the event rate exceeds the highest acceptable one. */
  public static double probability(StoppingRule rule, int events, int treated) {
    double a = rule.priorEvents().doubleValue() + events;
    double b = rule.priorWithoutEvent().doubleValue() + treated - events;
    return RegularisedIncompleteBeta.of(b, a, 1 - rule.highestAcceptableRate().doubleValue());
  }

  /** What the rule says now. */
  public static StoppingDecision decide(StoppingRule rule, StoppingTally tally) {
    double probability = probability(rule, tally.events(), tally.treated());
    Integer bound = boundary(rule, tally.treated());
    List<Reason> reasons = new ArrayList<>();
    reasons.add(posterior(rule, tally, probability));
    boolean stops = bound != null && tally.events() >= bound;
    if (tally.treated() < rule.fromPatients()) {
      reasons.add(
          reason(
              "TOO_FEW",
              "The protocol looks at this rule from %d patients on."
                  .formatted(rule.fromPatients())));
    } else if (!stops) {
      openOutcomes(rule, tally, reasons);
    }
    return stops
        ? new StoppingDecision.Stop(rule, tally, probability, bound, reasons)
        : new StoppingDecision.Continue(rule, tally, probability, bound, reasons);
  }

  /**
   * Fewest events among so many patients that stop the trial; null where no number does, or where
   * the rule is not yet looked at.
   *
   * @param treated 0 to {@link #MOST_PATIENTS}
   */
  public static @Nullable Integer boundary(StoppingRule rule, int treated) {
    if (treated < rule.fromPatients()) {
      return null;
    }
    double threshold = rule.threshold().doubleValue();
    return IntStream.rangeClosed(0, treated)
        .filter(events -> probability(rule, events, treated) > threshold)
        .boxed()
        .findFirst()
        .orElse(null);
  }

  /** Boundaries for 1, 2, … patients. */
  public static List<Boundary> table(StoppingRule rule, int patients) {
    if (patients < 1 || patients > MOST_PATIENTS) {
      throw new IllegalArgumentException("1 to " + MOST_PATIENTS + " patients, not " + patients);
    }
    return IntStream.rangeClosed(1, patients)
        .mapToObj(treated -> new Boundary(treated, boundary(rule, treated)))
        .toList();
  }

  private static void openOutcomes(StoppingRule rule, StoppingTally tally, List<Reason> reasons) {
    if (tally.open() == 0) {
      return;
    }
    int known = tally.treated() - tally.open();
    Integer bound = boundary(rule, known);
    boolean wouldStop = bound != null && tally.events() >= bound;
    reasons.add(
        reason(
            wouldStop ? "OPEN_OUTCOMES_MATTER" : "OPEN_OUTCOMES",
            "Of %d treated the outcome is not known yet; %s."
                .formatted(
                    tally.open(),
                    wouldStop
                        ? "among the %d others alone the rule would be met".formatted(known)
                        : "among the %d others alone the rule is not met either"
                            .formatted(known))));
  }

  private static Reason posterior(StoppingRule rule, StoppingTally tally, double probability) {
    return reason(
        "POSTERIOR",
        "%d of %d treated with %s: P(rate > %s) = %s; enrolment stops above %s."
            .formatted(
                tally.events(),
                tally.treated(),
                rule.event().label(),
                rule.highestAcceptableRate().toPlainString(),
                String.format(Locale.ROOT, "%.3f", probability),
                rule.threshold().toPlainString()));
  }

  private static Reason reason(String code, String sentence) {
    return new Reason(code, sentence, SOURCE);
  }

  /**
   * A line of the boundary table.
   *
   * @param stopAt fewest events that stop; null where no number does
   */
  public record Boundary(int treated, @Nullable Integer stopAt) {}
}
