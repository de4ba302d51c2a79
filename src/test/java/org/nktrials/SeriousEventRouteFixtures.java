package org.nktrials;

import static org.nktrials.RouteFixture.of;
import static org.nktrials.SweepStudy.TRIAL;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.nktrials.access.Role;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.adverseevent.SeriousnessCriterion;
import org.nktrials.rules.toxicity.Relatedness;
import org.nktrials.safety.SeriousEvents;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.TestPeople;
import org.nktrials.toxicity.AdverseEvent;
import org.nktrials.toxicity.AdverseEventDetails;
import org.nktrials.toxicity.AdverseEventEntry;
import org.nktrials.toxicity.AdverseEvents;

/** Serious adverse events: the site reports, the sponsor judges. */
record SeriousEventRouteFixtures(
    SweepStudy study, AdverseEvents events, SeriousEvents cases, TestPeople people) {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final String ONE = " /patients/{patient}/adverse-events/{event}/report";

  Stream<RouteFixture> all() {
    return Stream.concat(reading(), writing());
  }

  private Stream<RouteFixture> reading() {
    return Stream.of(
        of(
            "GET /trials/{code}/serious-events",
            "monitor",
            "committee-member",
            () -> Sending.trial(TRIAL)),
        of(
            "GET /trials/{code}/serious-events/csv",
            "monitor",
            "committee-member",
            () -> Sending.trial(TRIAL)),
        of(
            "GET /api/v1/trials/{code}/serious-events",
            "monitor",
            "committee-member",
            () -> Sending.trial(TRIAL)),
        of(
            "GET /api/v1/patients/{patient}/adverse-events/{event}/report",
            "monitor",
            "committee-member",
            this::serious),
        of("GET" + ONE, "monitor", "committee-member", this::serious),
        of(
            "GET" + ONE + "/versions/{number}/pdf",
            "monitor",
            "committee-member",
            () -> reported().to("number", 1)));
  }

  private Stream<RouteFixture> writing() {
    return Stream.of(
        of(
            "POST" + ONE + "/draft",
            "coordinator",
            "sponsor-safety",
            () -> serious().field("narrative", "Oedema").field("version", 0)),
        of(
            "POST" + ONE + "/send",
            "investigator",
            "monitor",
            () ->
                serious()
                    .field("narrative", "Oedema")
                    .field("password", TestPeople.PASSWORD)
                    .field("version", 0)),
        of(
            "POST" + ONE + "/assess",
            "sponsor-safety",
            "investigator",
            () ->
                reported()
                    .field("opinions[CTX]", "UNRELATED")
                    .field("opinions[IM]", "UNRELATED")
                    .field("opinions[IL2]", "DEFINITE")
                    .field("expected", "UNEXPECTED")
                    .field("password", TestPeople.PASSWORD)
                    .field("version", 0)),
        of(
            "POST" + ONE + "/authority",
            "sponsor-safety",
            "coordinator",
            () ->
                reported()
                    .field("kind", "FIRST")
                    .field("reference", "EV-1")
                    .field(
                        "reportedAt", LocalDateTime.now(PARIS).truncatedTo(ChronoUnit.MINUTES))));
  }

  private Sending serious() {
    PatientSummary patient = study.enrolled();
    return Sending.patient(patient.code()).to("event", recorded(patient).id());
  }

  private Sending reported() {
    PatientSummary patient = study.enrolled();
    AdverseEvent event = recorded(patient);
    people.doing(
        Role.INVESTIGATOR,
        () -> cases.send(patient.code(), event.id(), 0L, "Oedema", TestPeople.PASSWORD));
    return Sending.patient(patient.code()).to("event", event.id());
  }

  private AdverseEvent recorded(PatientSummary patient) {
    LocalDate today = SweepStudy.today();
    AdverseEventDetails details =
        new AdverseEventDetails(
            List.of(),
            null,
            null,
            Set.of(SeriousnessCriterion.HOSPITALISATION),
            null,
            null,
            null,
            null,
            Map.of());
    AdverseEventEntry entry =
        new AdverseEventEntry(
            "Fever",
            null,
            today,
            null,
            null,
            2,
            true,
            null,
            Map.of("IL2", Relatedness.POSSIBLE),
            Set.of(),
            details);
    return people.doing(
        Role.COORDINATOR, () -> events.record(patient.code(), entry, TimeOrderedId.next()));
  }
}
