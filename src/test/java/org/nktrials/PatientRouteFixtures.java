package org.nktrials;

import static org.nktrials.RouteFixture.of;
import static org.nktrials.SweepStudy.PATIENT;

import java.util.List;
import java.util.stream.Stream;
import org.nktrials.patient.PatientSummary;
import org.nktrials.support.TestPeople;
import org.nktrials.toxicity.AdverseEvent;

/** The pages of a patient; every patient here is of site 01. */
record PatientRouteFixtures(SweepStudy study) {

  Stream<RouteFixture> all() {
    return Stream.of(reading(), screening(), dosing(), adverseEvents(), levelAndVerdict())
        .flatMap(fixtures -> fixtures);
  }

  private Stream<RouteFixture> reading() {
    return Stream.concat(
        Stream.of("", "/eligibility", "/doses", "/adverse-events", "/level", "/verdict")
            .map(
                page ->
                    of(
                        "GET /patients/{patient}" + page,
                        "monitor",
                        "committee-member",
                        () -> Sending.patient(PATIENT))),
        Stream.of(
            of(
                "GET /patients/{patient}/history",
                "monitor",
                "statistician",
                () -> Sending.patient(PATIENT))));
  }

  private Stream<RouteFixture> screening() {
    return Stream.of(
        of("POST /patients/{patient}/eligibility", "coordinator", "monitor", this::answers),
        of(
            "POST /patients/{patient}/reservation",
            "coordinator",
            "monitor",
            () -> to(study.eligible()).field("level", 1)),
        of(
            "POST /patients/{patient}/reservation/release",
            "coordinator",
            "monitor",
            () -> to(study.withPlace()).field("reason", "Comes later")),
        of(
            "POST /patients/{patient}/eligibility/confirm",
            "investigator",
            "coordinator",
            () -> to(study.withPlace()).field("password", TestPeople.PASSWORD)),
        of(
            "POST /patients/{patient}/screen-failure",
            "coordinator",
            "laboratory",
            () -> to(study.eligible()).field("reason", "Withdrew consent")));
  }

  private Sending answers() {
    PatientSummary patient = study.inScreening();
    Sending form = to(patient);
    List<String> criteria = study.criteria(patient);
    for (int row = 0; row < criteria.size(); row++) {
      form = form.field("answers[" + row + "].criterion", criteria.get(row));
    }
    return form.field("answers[" + criteria.indexOf("E1") + "].met", "NO");
  }

  private Stream<RouteFixture> dosing() {
    return Stream.of(
        of(
            "POST /patients/{patient}/doses/authorise",
            "pharmacist",
            "coordinator",
            () ->
                to(study.enrolled())
                    .field("drug", "CTX")
                    .field("plannedFor", SweepStudy.today())
                    .field("days", 1)),
        of(
            "POST /patients/{patient}/doses",
            "coordinator",
            "monitor",
            () ->
                to(study.enrolled())
                    .field("drug", "CTX")
                    .field("amount", 50)
                    .field("givenAt", SweepStudy.justNow())),
        of(
            "POST /patients/{patient}/doses/{dose}/cancel",
            "pharmacist",
            "monitor",
            () -> {
              PatientSummary patient = study.withClosedWindow();
              return to(patient)
                  .to("dose", study.dose(patient).id())
                  .field("version", study.dose(patient).version())
                  .field("reason", "Entered for another patient");
            }));
  }

  private Stream<RouteFixture> adverseEvents() {
    String one = " /patients/{patient}/adverse-events/{event}";
    return Stream.of(
        of(
            "GET /patients/{patient}/adverse-events/new",
            "coordinator",
            "monitor",
            () -> Sending.patient(PATIENT)),
        of(
            "POST /patients/{patient}/adverse-events",
            "coordinator",
            "monitor",
            () -> fever(to(study.enrolled()))),
        of("GET" + one, "monitor", "committee-member", this::storedFever),
        of("POST" + one, "coordinator", "pharmacist", () -> fever(storedFever()).field("grade", 2)),
        of("POST" + one + "/cancel", "coordinator", "pharmacist", this::storedFever));
  }

  private Sending storedFever() {
    PatientSummary patient = study.enrolled();
    AdverseEvent event = study.fever(patient);
    return to(patient)
        .to("event", event.id())
        .field("version", event.version())
        .field("reason", "Found at source verification");
  }

  private static Sending fever(Sending sending) {
    return sending.field("term", "Fever").field("onsetDate", SweepStudy.today());
  }

  private Stream<RouteFixture> levelAndVerdict() {
    return Stream.of(
        of(
            "POST /patients/{patient}/level/assign",
            "investigator",
            "coordinator",
            () -> signed(study.withClosedWindow()).field("level", 1)),
        of(
            "POST /patients/{patient}/level/stop",
            "investigator",
            "coordinator",
            () -> signed(study.enrolled())),
        of(
            "POST /patients/{patient}/verdict",
            "investigator",
            "coordinator",
            () ->
                signed(study.withClosedWindow())
                    .field("kind", "NO_DLT")
                    .field("summary", "Nothing in the window")));
  }

  private static Sending signed(PatientSummary patient) {
    return to(patient).field("reason", "Discussed").field("password", TestPeople.PASSWORD);
  }

  private static Sending to(PatientSummary patient) {
    return Sending.patient(patient.code());
  }
}
