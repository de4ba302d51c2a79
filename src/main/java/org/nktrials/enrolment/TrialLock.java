package org.nktrials.enrolment;

import java.util.UUID;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.dao.PessimisticLockingFailureException;
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

  /**
   * Waits for the trial's turn, a few seconds at most: who waits keeps a connection from others.
   *
   * @throws Refused when somebody else's change takes too long
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(UUID trialId) {
    if (!isHeld(trialId)) {
      throw new NotFound("trial");
    }
  }

  private boolean isHeld(UUID trialId) {
    try {
      return jdbc.sql(
              """
              select id from trial
               where id = ? and set_config('lock_timeout', '5s', true) is not null
                 for no key update
              """)
          .param(trialId)
          .query(UUID.class)
          .optional()
          .isPresent();
    } catch (PessimisticLockingFailureException busy) {
      throw new Refused(
          new Problem(
              "busy",
              null,
              "Somebody else is changing this trial right now.",
              "Try again in a moment."));
    }
  }
}
