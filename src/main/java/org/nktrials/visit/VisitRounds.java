package org.nktrials.visit;

import java.util.Optional;
import java.util.UUID;
import org.nktrials.access.ActingAs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Goes round all patients once an hour, in its own name. */
@Service
public class VisitRounds {

  private static final Logger LOG = LoggerFactory.getLogger(VisitRounds.class);
  private static final UUID BEFORE_ALL = new UUID(0, 0);
  private static final String NAME = "visit rounds";

  private final MissedVisits visits;
  private final ActingAs acting;

  VisitRounds(MissedVisits visits, ActingAs acting) {
    this.visits = visits;
    this.acting = acting;
  }

  /**
   * One round. A patient whose visits cannot be worked out keeps no other from being looked after.
   *
   * @return number of missed visits raised
   */
  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "${nktrials.visits.first-round:PT5M}")
  public int goRound() {
    return acting.system(NAME, this::lookAfterAll);
  }

  private int lookAfterAll() {
    int raised = 0;
    Optional<UUID> patient = visits.next(BEFORE_ALL);
    while (patient.isPresent()) {
      raised += lookAfter(patient.get());
      patient = visits.next(patient.get());
    }
    return raised;
  }

  private int lookAfter(UUID patient) {
    try {
      return visits.lookAfter(patient);
    } catch (RuntimeException e) {
      LOG.error("The visits of patient {} could not be worked out", patient, e);
      return 0;
    }
  }
}
