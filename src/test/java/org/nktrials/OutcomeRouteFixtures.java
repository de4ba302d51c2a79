package org.nktrials;

import static org.nktrials.RouteFixture.of;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.nktrials.access.Role;
import org.nktrials.outcome.MarkerScenario;
import org.nktrials.outcome.response.ImagingMethod;
import org.nktrials.outcome.response.LesionKind;
import org.nktrials.outcome.response.RegisterLesion;
import org.nktrials.outcome.response.TumourLesion;
import org.nktrials.outcome.response.TumourLesions;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.response.EndpointKind;
import org.nktrials.rules.response.MarkerCut;
import org.nktrials.support.TestPeople;
import org.nktrials.support.TrialScenario;

/** Response, progression and survival. */
class OutcomeRouteFixtures {

  private static final String PAGE = " /patients/{patient}/outcome";

  private final TrialScenario scenario;
  private final TumourLesions lesions;
  private final TestPeople people;
  private final MarkerScenario markers;
  private String code;

  OutcomeRouteFixtures(
      TrialScenario scenario, TumourLesions lesions, TestPeople people, MarkerScenario markers) {
    this.markers = markers;
    this.scenario = scenario;
    this.lesions = lesions;
    this.people = people;
  }

  Stream<RouteFixture> all() {
    return Stream.of(reading(), recording(), sending(), analysing()).flatMap(fixtures -> fixtures);
  }

  private Stream<RouteFixture> analysing() {
    String list = " /trials/{code}/analyses";
    return Stream.concat(
        Stream.of(
            of(
                "GET /trials/{code}/outcomes/pictures",
                "monitor",
                "committee-member",
                () -> Sending.trial(SweepStudy.TRIAL)),
            of("GET" + list, "monitor", "committee-member", this::analysed),
            of("GET" + list + ".csv", "monitor", "committee-member", this::analysed),
            of("GET /api/v1/trials/{code}/analyses", "monitor", "committee-member", this::analysed),
            of(
                "GET /api/v1/trials/{code}/outcomes",
                "monitor",
                "committee-member",
                () -> Sending.trial(SweepStudy.TRIAL)),
            of(
                "GET /api/v1/patients/{patient}/outcome",
                "monitor",
                "committee-member",
                this::patient),
            of(
                "POST" + list,
                "statistician",
                "monitor",
                () ->
                    Sending.trial(markers.trial().code())
                        .field("marker", "NK_ABS")
                        .field("visit", "C1D15")
                        .field("cut", "MEDIAN_GREATER")
                        .field("endpoint", "PFS")
                        .field("submissionId", UUID.randomUUID())),
            of(
                "POST" + list + "/{number}/run",
                "statistician",
                "monitor",
                () -> analysed().field("submissionId", UUID.randomUUID()))),
        Stream.of("", "/csv", "/r", "/pdf")
            .map(
                part ->
                    of(
                        "GET" + list + "/{number}" + part,
                        "monitor",
                        "committee-member",
                        this::analysed)));
  }

  /** A trial with analysis 1. */
  private Sending analysed() {
    if (code == null) {
      TrialSummary trial = markers.trial();
      markers.analysis(trial, MarkerCut.MEDIAN_GREATER, EndpointKind.PFS);
      code = trial.code();
    }
    return Sending.trial(code).to("number", 1);
  }

  private Stream<RouteFixture> reading() {
    return Stream.concat(
        Stream.of("", "/csv")
            .map(part -> of("GET" + PAGE + part, "monitor", "committee-member", this::patient)),
        Stream.concat(
            Stream.of("/lesions/new", "/tumours/new", "/marrows/new", "/follow-up/new")
                .map(part -> of("GET" + PAGE + part, "coordinator", "monitor", this::patient)),
            Stream.of("", ".csv")
                .map(
                    end ->
                        of(
                            "GET /trials/{code}/outcomes" + end,
                            "monitor",
                            "committee-member",
                            () -> Sending.trial(SweepStudy.TRIAL)))));
  }

  private Stream<RouteFixture> recording() {
    return Stream.of(
        of(
            "POST" + PAGE + "/lesions",
            "coordinator",
            "monitor",
            () ->
                patient()
                    .field("kind", "TARGET")
                    .field("organ", "liver")
                    .field("description", "segment VII")
                    .field("nodal", "no")
                    .field("method", "CT")
                    .field("date", LocalDate.now().minusDays(40))
                    .field("size", "23.5")
                    .field("submissionId", UUID.randomUUID())),
        of(
            "POST" + PAGE + "/tumours",
            "coordinator",
            "monitor",
            () ->
                measured()
                    .field("date", LocalDate.now().minusDays(2))
                    .field("size1", "21")
                    .field("nonTarget", "NONE_AT_BASELINE")
                    .field("newLesion", "no")
                    .field("submissionId", UUID.randomUUID())),
        of(
            "POST" + PAGE + "/marrows",
            "coordinator",
            "monitor",
            () ->
                patient()
                    .field("date", LocalDate.now().minusDays(2))
                    .field("marrowBlasts", "3")
                    .field("circulatingBlasts", "no")
                    .field("submissionId", UUID.randomUUID())),
        of(
            "POST" + PAGE + "/follow-up",
            "coordinator",
            "monitor",
            () ->
                patient()
                    .field("kind", "ALIVE")
                    .field("date", LocalDate.now().minusDays(2))
                    .field("note", "by telephone")
                    .field("submissionId", UUID.randomUUID())),
        of(
            "POST" + PAGE + "/{part}/{record}/cancel",
            "coordinator",
            "monitor",
            () -> measured("lesions").field("why", "Typing error").field("version", 0)));
  }

  private Stream<RouteFixture> sending() {
    String api = "POST /api/v1/patients/{patient}/outcome";
    LocalDate seen = LocalDate.now().minusDays(2);
    return Stream.of(
        of(
            api + "/{part}/{record}/cancel",
            "coordinator",
            "monitor",
            () -> measured("lesions").json("{\"reason\":\"Typing error\",\"version\":0}")),
        of(
            api + "/follow-up",
            "coordinator",
            "monitor",
            () ->
                patient()
                    .json(
                        """
                        {"kind":"ALIVE","date":"%s","note":"by telephone","submissionId":"%s"}
                        """,
                        seen, UUID.randomUUID())),
        of(
            api + "/lesions",
            "coordinator",
            "monitor",
            () ->
                patient()
                    .json(
                        """
                        {"kind":"TARGET","organ":"liver","description":"segment VII","nodal":false,"method":"CT",
                          "date":"%s","sizeMm":23.5,"submissionId":"%s"}
                        """,
                        LocalDate.now().minusDays(40), UUID.randomUUID())),
        of(
            api + "/tumours",
            "coordinator",
            "monitor",
            () ->
                measured()
                    .json(
                        """
                        {"date":"%s","targets":[{"lesion":1,"state":"MEASURED","sizeMm":21}],
                          "nonTarget":"NONE_AT_BASELINE","newLesion":false,"submissionId":"%s"}
                        """,
                        seen, UUID.randomUUID())),
        of(
            api + "/marrows",
            "coordinator",
            "monitor",
            () ->
                patient()
                    .json(
                        """
                        {"date":"%s","beforeTreatment":false,"marrowBlasts":3,"circulatingBlasts":false,
                          "neutrophils":1.5,"platelets":120,"submissionId":"%s"}
                        """,
                        seen, UUID.randomUUID())));
  }

  private PatientSummary registered() {
    return scenario.registered(scenario.trial(SweepStudy.TRIAL), "01");
  }

  private Sending patient() {
    return Sending.patient(registered().code());
  }

  private Sending measured() {
    Sending lesion = measured("lesions");
    return Sending.patient(lesion.variables().get("patient").toString());
  }

  /**
   * A patient with a target lesion, which is the record.
   *
   * @param part name of its kind in an address; variables stand in the order of the address
   */
  private Sending measured(String part) {
    PatientSummary patient = registered();
    TumourLesion lesion =
        people.doing(
            Role.COORDINATOR,
            () ->
                lesions.enter(
                    new RegisterLesion(
                        patient.code(),
                        LesionKind.TARGET,
                        "liver",
                        "segment VII",
                        false,
                        ImagingMethod.CT,
                        LocalDate.now().minusDays(40),
                        BigDecimal.valueOf(25),
                        UUID.randomUUID())));
    return Sending.patient(patient.code()).to("part", part).to("record", lesion.id());
  }
}
