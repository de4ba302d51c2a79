package org.nktrials.enrolment;

import java.util.UUID;
import org.nktrials.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets one change at a time through that counts patients of a trial: reservations, verdicts,
 * decisions. Held until the transaction ends.
 */
@Component
public class TrialLock {

  private final JdbcClient jdbc;

  TrialLock(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits for the trial's turn. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(UUID trialId) {
    boolean found =
        jdbc.sql("select id from trial where id = ? for update")
            .param(trialId)
            .query(UUID.class)
            .optional()
            .isPresent();
    if (!found) {
      throw new NotFound("trial");
    }
  }
}
