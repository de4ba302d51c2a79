package org.nktrials.audit.seal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Seals what is finished, every few seconds. Any number of servers may run; one at a time works.
 */
@Component
class Sealing {

  private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

  /** Keeps a seal below 40 kB and its transaction short. */
  static final int BATCH = 1000;

  private final SealRepository seals;

  Sealing(SealRepository seals) {
    this.seals = seals;
  }

  @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT10S")
  void sealFinished() {
    try {
      while (seals.seal(BATCH) == BATCH) {
        // the next batch, in a transaction of its own
      }
    } catch (RuntimeException e) {
      LOG.warn("The audit trail could not be sealed; it is tried again", e);
    }
  }
}
