package org.nktrials;

import static org.nktrials.RouteFixture.of;
import static org.nktrials.RouteFixture.open;

import java.util.UUID;
import java.util.stream.Stream;
import org.nktrials.laboratory.Analyte;
import org.nktrials.laboratory.LaboratoryResult;
import org.nktrials.laboratory.LaboratoryScenario;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.springframework.context.annotation.Import;

/** Laboratories, their ranges, results and the grade calculator. */
@Import(LaboratoryScenario.class)
class LaboratoryRouteFixtures {

  private static final String PAGE = " /patients/{patient}/laboratory";
  private static final String RESULT = PAGE + "/results/{result}";
  private static final String LABORATORIES = " /trials/{code}/laboratories";
  private static final String API = " /api/v1/patients/{patient}/laboratory-results";
  private static final String API_LABORATORIES = " /api/v1/trials/{code}/laboratories";

  private final LaboratoryScenario scenario;

  LaboratoryRouteFixtures(LaboratoryScenario scenario) {
    this.scenario = scenario;
  }

  Stream<RouteFixture> all() {
    return Stream.of(reading(), entering(), laboratories(), programs())
        .flatMap(fixtures -> fixtures);
  }

  private Stream<RouteFixture> reading() {
    return Stream.of(
        of("GET" + PAGE, "monitor", "committee-member", this::demo),
        of("GET" + PAGE + "/results", "monitor", "committee-member", this::demo),
        of("GET" + PAGE + "/results.csv", "monitor", "committee-member", this::demo),
        of(
            "GET" + PAGE + "/{analyte}",
            "monitor",
            "committee-member",
            () -> demo().to("analyte", "ANC")),
        of("GET" + PAGE + "/new", "laboratory", "monitor", this::demo),
        of("GET" + RESULT, "monitor", "committee-member", this::stored));
  }

  private Stream<RouteFixture> entering() {
    return Stream.of(
        of(
            "POST" + PAGE,
            "laboratory",
            "monitor",
            () ->
                Sending.patient(patient().code())
                    .field("panel", "HEM")
                    .field("laboratory", "BIO")
                    .field("submissionId", UUID.randomUUID())
                    .field("sampledAt", scenario.at(-2))
                    .field("rows[0].analyte", "ANC")
                    .field("rows[0].value", "2.4")
                    .field("rows[0].unit", "G/L")),
        of(
            "POST" + RESULT,
            "coordinator",
            "monitor",
            () ->
                stored()
                    .field("value", "4.0")
                    .field("unit", "G/L")
                    .field("reason", "Typing error")
                    .field("submissionId", UUID.randomUUID())
                    .field("version", 0)),
        of(
            "POST" + RESULT + "/cancel",
            "coordinator",
            "monitor",
            () -> stored().field("reason", "Another patient's").field("version", 0)),
        of(
            "POST" + RESULT + "/judgement",
            "investigator",
            "monitor",
            () ->
                stored()
                    .field("clinicallySignificant", "true")
                    .field("reason", "Seen")
                    .field("version", 0)));
  }

  private Stream<RouteFixture> laboratories() {
    return Stream.of(
        of("GET" + LABORATORIES, "monitor", SweepPeople.ROLELESS, this::trial),
        of(
            "POST" + LABORATORIES,
            "laboratory",
            "coordinator",
            () -> trial().field("code", "TWO").field("name", "Second")),
        of(
            "GET" + LABORATORIES + "/{laboratory}",
            "monitor",
            SweepPeople.ROLELESS,
            () -> trial().to("laboratory", "BIO")),
        of(
            "POST" + LABORATORIES + "/{laboratory}/ranges",
            "laboratory",
            "coordinator",
            () ->
                trial()
                    .to("laboratory", "BIO")
                    .field("analyte", "FIB")
                    .field("validFrom", "2026-01-02")
                    .field("lower", "2")
                    .field("upper", "4")
                    .field("unit", "g/L")
                    .field("submissionId", UUID.randomUUID())));
  }

  private Stream<RouteFixture> programs() {
    return Stream.of(
        open(
            "POST /api/v1/rules/ctcae-grade",
            "calculates from what is sent and knows no trial",
            "monitor",
            () ->
                Sending.plain()
                    .json(
                        "{\"version\":\"5.0\",\"analyte\":\"ANC\",\"value\":0.4,\"unit\":\"10*9/L\"}")),
        of("GET" + API, "monitor", "committee-member", this::demo),
        of(
            "POST" + API,
            "laboratory",
            "monitor",
            () ->
                Sending.patient(patient().code())
                    .json(
                        """
                        {"laboratory":"BIO","sampledAt":"%s",
                         "rows":[{"analyte":"ANC","value":"2.4","unit":"G/L"}]}
                        """,
                        scenario.at(-2))),
        of(
            "POST" + API + "/{result}/correction",
            "coordinator",
            "monitor",
            () ->
                stored()
                    .json(
                        "{\"value\":\"4.0\",\"unit\":\"G/L\",\"reason\":\"Typed\",\"version\":0}")),
        of(
            "POST" + API + "/{result}/cancellation",
            "coordinator",
            "monitor",
            () -> stored().json("{\"reason\":\"Another patient's\",\"version\":0}")),
        of("GET" + API_LABORATORIES, "monitor", SweepPeople.ROLELESS, this::trial),
        of(
            "POST" + API_LABORATORIES,
            "laboratory",
            "coordinator",
            () -> trial().json("{\"code\":\"TWO\",\"name\":\"Second\"}")),
        of(
            "GET" + API_LABORATORIES + "/{laboratory}/ranges",
            "monitor",
            SweepPeople.ROLELESS,
            () -> trial().to("laboratory", "BIO")),
        of(
            "POST" + API_LABORATORIES + "/{laboratory}/ranges",
            "laboratory",
            "coordinator",
            () ->
                trial()
                    .to("laboratory", "BIO")
                    .json(
                        """
                        {"analyte":"FIB","validFrom":"2026-01-02","lower":"2","upper":"4","unit":"g/L"}
                        """)));
  }

  private Sending demo() {
    return Sending.patient(SweepStudy.PATIENT);
  }

  private Sending trial() {
    TrialSummary trial = scenario.trial();
    scenario.laboratory(trial);
    return Sending.trial(trial.code());
  }

  private PatientSummary patient() {
    TrialSummary trial = scenario.trial();
    scenario.laboratory(trial);
    return scenario.patient(trial, "01");
  }

  private Sending stored() {
    PatientSummary patient = patient();
    LaboratoryResult result = scenario.enter(patient, Analyte.ANC, "2.4", "G/L", -3);
    return Sending.patient(patient.code()).to("result", result.id());
  }
}
