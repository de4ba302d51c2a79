package org.nktrials.rules.stopping;

import java.math.BigDecimal;

/**
 * A stopping rule as the protocol states it: enrolment stops when the posterior probability that
 * the true event rate exceeds the highest acceptable one is above a threshold. The posterior of
 * events among patients treated is the conjugate beta distribution.
 *
 * @param id unique in the protocol
 * @param highestAcceptableRate p0, above 0 and below 1
 * @param threshold posterior probability above which enrolment stops, above 0 and below 1
 * @param priorEvents first parameter of the beta prior, above 0: as if so many events had been seen
 * @param priorWithoutEvent second parameter of the beta prior, above 0
 * @param fromPatients patients treated before the rule may stop the trial, from 1
 */
public record StoppingRule(
    String id,
    StoppingEvent event,
    BigDecimal highestAcceptableRate,
    BigDecimal threshold,
    BigDecimal priorEvents,
    BigDecimal priorWithoutEvent,
    int fromPatients) {

  private static final BigDecimal MOST = BigDecimal.valueOf(1000);

  public StoppingRule {
    within("highestAcceptableRate", highestAcceptableRate, BigDecimal.ONE);
    within("threshold", threshold, BigDecimal.ONE);
    within("priorEvents", priorEvents, MOST);
    within("priorWithoutEvent", priorWithoutEvent, MOST);
    if (fromPatients < 1) {
      throw new IllegalArgumentException("fromPatients is 1 or more, not " + fromPatients);
    }
  }

  private static void within(String name, BigDecimal value, BigDecimal below) {
    if (value.signum() <= 0 || value.compareTo(below) >= 0) {
      throw new IllegalArgumentException(name + " is above 0 and below " + below.toPlainString());
    }
  }
}
