package org.nktrials;

import static org.nktrials.RouteFixture.of;
import static org.nktrials.RouteFixture.open;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.nktrials.access.Role;
import org.nktrials.patient.Deviations;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.roster.EnterDuty;
import org.nktrials.patient.roster.Roster;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.TestPeople;

/** The on-call roster and the classes of deviations. */
class DeskRouteFixtures {

  private final SweepStudy study;
  private final TestPeople people;
  private final Roster roster;
  private final Deviations deviations;

  DeskRouteFixtures(SweepStudy study, TestPeople people, Roster roster, Deviations deviations) {
    this.study = study;
    this.people = people;
    this.roster = roster;
    this.deviations = deviations;
  }

  Stream<RouteFixture> all() {
    String deviation = " /patients/{patient}/deviations/{deviation}";
    return Stream.of(
        open("GET /on-call", "everybody may look whom to call", "monitor", Sending::plain),
        of("POST /on-call", "coordinator", "monitor", this::entering),
        of("POST /on-call/{duty}/cancel", "coordinator", "monitor", this::cancelling),
        of("GET" + deviation, "monitor", "committee-member", this::deviation),
        of(
            "POST" + deviation,
            "investigator",
            "coordinator",
            () ->
                deviation()
                    .field("severity", "MAJOR")
                    .field("reason", "The dose was not authorised")
                    .field("version", -1)));
  }

  private Sending entering() {
    return Sending.plain()
        .field("site", study.siteId())
        .field("person", "Dr Night")
        .field("phone", "+33 1 00 00 00 00")
        .field("from", SweepStudy.justNow())
        .field("to", SweepStudy.today().plusDays(2) + "T08:00");
  }

  private Sending cancelling() {
    String name = "Dr " + TimeOrderedId.next();
    UUID id =
        people.doing(
            Role.COORDINATOR,
            () -> {
              roster.enter(
                  new EnterDuty(
                      study.siteId(),
                      name,
                      "bleep 7",
                      SweepStudy.justNow(),
                      SweepStudy.justNow().plusDays(1),
                      TimeOrderedId.next()));
              return roster.ahead().stream()
                  .filter(duty -> duty.person().equals(name))
                  .findFirst()
                  .orElseThrow()
                  .id();
            });
    return Sending.plain().to("duty", id).field("version", 0).field("reason", "Ill");
  }

  private Sending deviation() {
    PatientSummary patient = study.enrolled();
    UUID id =
        people.doing(
            Role.COORDINATOR,
            () -> deviations.raise(patient, "dose", "Given without authorisation.", Instant.now()));
    return Sending.patient(patient.code()).to("deviation", id);
  }
}
