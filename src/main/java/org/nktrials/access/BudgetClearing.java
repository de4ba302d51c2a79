package org.nktrials.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Clears counters of wrong passwords, browsers and challenges that are out of date. */
@Component
class BudgetClearing {

  private static final Logger LOG = LoggerFactory.getLogger(BudgetClearing.class);

  private final Budgets budgets;
  private final KnownDevices devices;
  private final SigningChallenges challenges;

  BudgetClearing(Budgets budgets, KnownDevices devices, SigningChallenges challenges) {
    this.budgets = budgets;
    this.devices = devices;
    this.challenges = challenges;
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
  void clear() {
    try {
      budgets.clear();
      devices.clear();
      challenges.clear();
    } catch (RuntimeException e) {
      LOG.warn("Counters of sign-in could not be cleared; it is tried again", e);
    }
  }
}
