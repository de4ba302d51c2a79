package org.nktrials.safety;

import java.time.Clock;
import org.nktrials.enrolment.TrialLock;
import org.nktrials.toxicity.SeriousEventRecorded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The clock of a case starts with the entry that makes an adverse event serious. */
@Component
class CaseOpening {

  private final SaeCaseRepository cases;
  private final TrialLock lock;
  private final Clock clock;

  CaseOpening(SaeCaseRepository cases, TrialLock lock, Clock clock) {
    this.cases = cases;
    this.lock = lock;
    this.clock = clock;
  }

  /** Opens a case, once an event. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(SeriousEventRecorded event) {
    lock.hold(event.trialId());
    if (cases.findByAdverseEventId(event.adverseEventId()).isEmpty()) {
      cases.save(new SaeCaseRecord(event, cases.lastNumber(event.trialId()) + 1, clock.instant()));
    }
  }
}
