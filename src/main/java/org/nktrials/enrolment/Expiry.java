package org.nktrials.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.nktrials.access.ActingAs;
import org.nktrials.shared.ChangeReason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Reservations and offers end by themselves; a place with study drug given never does. */
@Component
class Expiry {

  private final SlotRepository slots;
  private final PlaceRequestRepository requests;
  private final TreatmentStarted treatment;
  private final TrialLock lock;
  private final ActingAs acting;
  private final TransactionTemplate transaction;
  private final ChangeReason reason;
  private final JdbcClient jdbc;
  private final Clock clock;

  Expiry(
      SlotRepository slots,
      PlaceRequestRepository requests,
      TreatmentStarted treatment,
      TrialLock lock,
      ActingAs acting,
      TransactionTemplate transaction,
      ChangeReason reason,
      JdbcClient jdbc,
      Clock clock) {
    this.slots = slots;
    this.requests = requests;
    this.treatment = treatment;
    this.lock = lock;
    this.acting = acting;
    this.transaction = transaction;
    this.reason = reason;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Looks once a minute; the trial's lock keeps two nodes from releasing the same place. */
  @Scheduled(fixedDelayString = "${nktrials.places.expiry-check:PT1M}", initialDelayString = "PT1M")
  void everyMinute() {
    due()
        .forEach(
            trial ->
                acting.system(
                    "reservation expiry",
                    () ->
                        transaction.executeWithoutResult(
                            status -> {
                              lock.hold(trial);
                              releaseDue(trial);
                            })));
  }

  /** Releases what is due in a trial. The caller holds its lock. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void releaseDue(UUID trialId) {
    Instant now = clock.instant();
    List<SlotRecord> expired =
        slots.findByTrialIdAndStateIn(trialId, List.of(SlotState.RESERVED)).stream()
            .filter(slot -> slot.isExpiredAt(now))
            .filter(slot -> !treatment.hasStudyDrug(slot.patientId()))
            .toList();
    List<PlaceRequestRecord> offers =
        requests.findByTrialIdAndStateOrderByNumber(trialId, RequestState.OFFERED).stream()
            .filter(request -> request.isExpiredAt(now))
            .toList();
    if (expired.isEmpty() && offers.isEmpty()) {
      return;
    }
    String why = "The time for which the place was kept is over";
    reason.because(why);
    expired.forEach(slot -> slot.giveBack(SlotState.RELEASED, why, now));
    offers.forEach(request -> request.end(RequestState.EXPIRED, why, now));
    slots.flush();
  }

  private List<UUID> due() {
    return jdbc.sql(
            """
            select trial_id from slot where state = 'RESERVED' and reserved_until < :now
            union
            select trial_id from place_request where state = 'OFFERED' and offered_until < :now
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }
}
