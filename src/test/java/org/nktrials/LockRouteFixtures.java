package org.nktrials;

import static org.nktrials.RouteFixture.of;
import static org.nktrials.SweepStudy.PATIENT;

import java.util.UUID;
import java.util.stream.Stream;
import org.nktrials.access.Role;
import org.nktrials.datareview.LockKind;
import org.nktrials.datareview.PlaceLock;
import org.nktrials.datareview.RecordLocks;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.TestPeople;

/** Freezes and locks, on patients and trials of their own: the demo's stay open. */
record LockRouteFixtures(SweepStudy study, RecordLocks locks, TestPeople people) {

  Stream<RouteFixture> all() {
    return Stream.of(
        of(
            "GET /patients/{patient}/locks",
            "monitor",
            "committee-member",
            () -> Sending.patient(PATIENT)),
        of(
            "GET /patients/{patient}/locks/csv",
            "monitor",
            "committee-member",
            () -> Sending.patient(PATIENT)),
        of(
            "GET /trials/{code}/locks/csv",
            "monitor",
            "statistician",
            () -> Sending.trial(SweepStudy.TRIAL)),
        of(
            "POST /patients/{patient}/locks",
            "data-manager",
            "coordinator",
            () -> wish(Sending.patient(study.enrolled().code()))),
        of(
            "GET /trials/{code}/locks",
            "monitor",
            "statistician",
            () -> Sending.trial(SweepStudy.TRIAL)),
        of(
            "POST /trials/{code}/locks",
            "data-manager",
            "coordinator",
            () -> wish(Sending.trial(study.startedTrial().code()))),
        of("GET /locks/{lock}", "monitor", "statistician", this::placed),
        of(
            "POST /locks/{lock}",
            "data-manager",
            "coordinator",
            () -> placed().field("reason", "A late finding.").field("version", 0)));
  }

  private static Sending wish(Sending sending) {
    return sending.field("kind", LockKind.LOCKED).field("reason", "Reviewed for the data cut.");
  }

  private Sending placed() {
    PlaceLock wish = new PlaceLock(LockKind.LOCKED, null, "Reviewed.", TimeOrderedId.next());
    String patient = study.enrolled().code();
    UUID id = people.doing(Role.INVESTIGATOR, () -> locks.placeOnPatient(patient, wish));
    return Sending.plain().to("lock", id);
  }
}
