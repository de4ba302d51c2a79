package org.nktrials;

import static org.nktrials.RouteFixture.of;
import static org.nktrials.RouteFixture.open;
import static org.nktrials.SweepStudy.PATIENT;

import java.util.stream.Stream;
import org.nktrials.patient.PatientSummary;
import org.nktrials.support.TestPeople;
import org.nktrials.toxicity.AdverseEvent;

/** The interface for programs; every patient here is of site 01. */
record ApiRouteFixtures(SweepStudy study) {

  private static final String ONE = " /api/v1/patients/{patient}";

  Stream<RouteFixture> all() {
    return Stream.of(trials(), rules(), reading(), screening(), treating())
        .flatMap(fixtures -> fixtures);
  }

  private Stream<RouteFixture> trials() {
    return Stream.of(
        open("GET /api/v1/trials", "the trials of one's own roles", "monitor", Sending::plain),
        of(
            "GET /api/v1/trials/{code}/patients",
            "monitor",
            "committee-member",
            () -> Sending.trial(SweepStudy.TRIAL)),
        of(
            "POST /api/v1/trials/{code}/patients",
            "coordinator",
            "monitor",
            () ->
                Sending.trial(study.trial().code())
                    .json(
                        """
                        {"site":"01","birthYear":1961,"sex":"FEMALE","consentVersion":"2.0",
                         "consentGivenAt":"%s"}
                        """,
                        SweepStudy.justNow())));
  }

  private static Stream<RouteFixture> rules() {
    String because = "calculates from what is sent and knows no trial";
    return Stream.of(
        open(
            "POST /api/v1/rules/dose-escalation",
            because,
            "monitor",
            () ->
                Sending.plain()
                    .json(
                        """
                        {"design":"3+3","doseLevels":3,
                         "cohorts":[{"level":1,"evaluable":3,"dlt":0}]}
                        """)),
        open(
            "POST /api/v1/rules/operating-characteristics",
            because,
            "monitor",
            () ->
                Sending.plain()
                    .json("{\"design\":\"3+3\",\"trueDltProbabilities\":[0.1,0.2,0.4]}")),
        open(
            "POST /api/v1/statistics/survival",
            because,
            "monitor",
            () ->
                Sending.plain()
                    .json(
                        """
                        {"times":[1,2,3,4],"events":[true,false,true,true],
                         "groups":["a","b","a","b"],"covariates":{"age":[50,61,47,70]},
                         "ties":"efron"}
                        """)));
  }

  private static Stream<RouteFixture> reading() {
    return Stream.of("", "/doses", "/adverse-events", "/verdicts", "/eligibility")
        .map(
            part ->
                of(
                    "GET" + ONE + part,
                    "monitor",
                    "committee-member",
                    () -> Sending.patient(PATIENT)));
  }

  private Stream<RouteFixture> screening() {
    return Stream.of(
        of(
            "PUT" + ONE + "/eligibility",
            "coordinator",
            "monitor",
            () ->
                to(study.inScreening())
                    .json("{\"answers\":[{\"criterion\":\"E1\",\"met\":\"NO\"}]}")),
        of(
            "POST" + ONE + "/reservation",
            "coordinator",
            "monitor",
            () -> to(study.eligible()).json("{\"level\":1}")));
  }

  private Stream<RouteFixture> treating() {
    return Stream.of(
        of(
            "POST" + ONE + "/dose-authorisations",
            "pharmacist",
            "coordinator",
            () ->
                to(study.enrolled())
                    .json("{\"drug\":\"CTX\",\"plannedFor\":\"%s\"}", SweepStudy.today())),
        of(
            "POST" + ONE + "/doses",
            "coordinator",
            "monitor",
            () ->
                to(study.enrolled())
                    .json(
                        "{\"drug\":\"CTX\",\"amount\":50,\"givenAt\":\"%s\"}",
                        SweepStudy.justNow())),
        of(
            "POST" + ONE + "/adverse-events",
            "coordinator",
            "monitor",
            () ->
                to(study.enrolled())
                    .json("{\"term\":\"Fever\",\"onsetDate\":\"%s\"}", SweepStudy.today())),
        of("PUT" + ONE + "/adverse-events/{event}", "coordinator", "monitor", this::change),
        of("POST" + ONE + "/verdicts", "investigator", "coordinator", this::verdict));
  }

  private Sending change() {
    PatientSummary patient = study.enrolled();
    AdverseEvent event = study.fever(patient);
    return to(patient)
        .to("event", event.id())
        .json(
            """
            {"term":"Fever","onsetDate":"%s","grade":2,"reason":"Graded later","version":%d}
            """,
            SweepStudy.today(), event.version());
  }

  private Sending verdict() {
    return to(study.withClosedWindow())
        .json(
            "{\"kind\":\"NO_DLT\",\"summary\":\"Nothing\",\"password\":\"%s\"}",
            TestPeople.PASSWORD);
  }

  private static Sending to(PatientSummary patient) {
    return Sending.patient(patient.code());
  }
}
