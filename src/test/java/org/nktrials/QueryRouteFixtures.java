package org.nktrials;

import static org.nktrials.RouteFixture.of;
import static org.nktrials.SweepStudy.PATIENT;
import static org.nktrials.SweepStudy.TRIAL;

import java.util.UUID;
import java.util.stream.Stream;
import org.nktrials.access.Role;
import org.nktrials.datareview.Queries;
import org.nktrials.datareview.ReviewSheet;
import org.nktrials.datareview.ReviewedKind;
import org.nktrials.datareview.Verifications;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.TestPeople;

/** Queries, asked by the monitor and answered by the coordinator, and source data verification. */
record QueryRouteFixtures(
    SweepStudy study, Queries queries, Verifications verifications, TestPeople people) {

  private static final String RECORD = " /patients/{patient}/records/{kind}/{record}";

  Stream<RouteFixture> all() {
    return Stream.of(pages(), programs(), verification()).flatMap(all -> all);
  }

  private Stream<RouteFixture> verification() {
    String list = "GET /trials/{code}/verification";
    return Stream.of(
        of(list, "monitor", "statistician", () -> Sending.trial(TRIAL)),
        of(list + "/csv", "monitor", "statistician", () -> Sending.trial(TRIAL)),
        of("GET" + RECORD, "coordinator", "statistician", () -> record(study.enrolled())),
        of("POST" + RECORD, "monitor", "coordinator", this::compared));
  }

  private static Sending record(PatientSummary patient) {
    return Sending.patient(patient.code()).to("kind", "patient").to("record", patient.id());
  }

  private Sending compared() {
    PatientSummary patient = study.enrolled();
    ReviewSheet sheet =
        people.doing(
            Role.MONITOR,
            () -> verifications.sheet(patient.code(), ReviewedKind.PATIENT, patient.id()));
    return record(patient)
        .field("seen", sheet.seen())
        .field("value", patient.id() + "/birth_year")
        .field("all", true);
  }

  private Stream<RouteFixture> pages() {
    return Stream.of(
        of("GET /trials/{code}/queries", "coordinator", "statistician", () -> Sending.trial(TRIAL)),
        of("GET /trials/{code}/queries/csv", "monitor", "statistician", () -> Sending.trial(TRIAL)),
        of("GET /queries/{query}", "coordinator", "statistician", () -> asked(false)),
        of("POST /queries/{query}/answer", "coordinator", "monitor", () -> asked(true)),
        of("POST /queries/{query}/ask-again", "monitor", "coordinator", () -> asked(true)),
        of("POST /queries/{query}/close", "monitor", "coordinator", () -> asked(true)),
        of(
            "GET /patients/{patient}/queries/new",
            "monitor",
            "coordinator",
            () -> Sending.patient(PATIENT)),
        of(
            "POST /patients/{patient}/queries/new",
            "monitor",
            "coordinator",
            () -> {
              PatientSummary patient = study.enrolled();
              return Sending.patient(patient.code())
                  .field("table", "patient")
                  .field("record", patient.id())
                  .field("field", "birth_year")
                  .field("question", "Is the year right?");
            }));
  }

  private Stream<RouteFixture> programs() {
    return Stream.of(
        of(
            "GET /api/v1/trials/{code}/queries",
            "monitor",
            "statistician",
            () -> Sending.trial(TRIAL)),
        of(
            "POST /api/v1/patients/{patient}/queries",
            "monitor",
            "coordinator",
            () -> Sending.patient(PATIENT).json("{\"question\":\"Is the weight right?\"}")),
        of(
            "POST /api/v1/queries/{query}/answer",
            "coordinator",
            "monitor",
            () -> asked(false).json("{\"message\":\"It is.\",\"version\":0}")));
  }

  private Sending asked(boolean withMessage) {
    UUID id =
        people.doing(Role.MONITOR, () -> queries.ask(PATIENT, "Is it so?", TimeOrderedId.next()));
    Sending sending = Sending.plain().to("query", id);
    return withMessage ? sending.field("message", "It is so.").field("version", 0) : sending;
  }
}
