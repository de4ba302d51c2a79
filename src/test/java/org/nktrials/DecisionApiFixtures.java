package org.nktrials;

import static org.nktrials.RouteFixture.of;

import java.util.stream.Stream;
import org.nktrials.cohort.SignDecision;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.support.TestPeople;

/** Cohorts and decisions for programs. */
record DecisionApiFixtures(SweepStudy study) {

  private static final String TRIAL = " /api/v1/trials/{code}";
  private static final String ONE = TRIAL + "/decisions/{number}";

  Stream<RouteFixture> all() {
    return Stream.concat(reading(), signing());
  }

  private static Stream<RouteFixture> reading() {
    return Stream.of(
        of("GET" + TRIAL + "/cohorts", "monitor", "laboratory", DecisionApiFixtures::completed),
        of("GET" + TRIAL + "/decisions", "monitor", "laboratory", DecisionApiFixtures::completed),
        of("GET" + ONE, "monitor", "laboratory", () -> completed().to("number", 1)));
  }

  private static Sending completed() {
    return Sending.trial(SweepStudy.TRIAL);
  }

  private Stream<RouteFixture> signing() {
    return Stream.of(
        of(
            "POST" + TRIAL + "/start",
            "investigator",
            "coordinator",
            () ->
                Sending.trial(study.trial().code())
                    .json("{\"password\":\"%s\"}", TestPeople.PASSWORD)),
        of("POST" + TRIAL + "/decisions", "investigator", "coordinator", this::decision),
        of(
            "POST" + ONE + "/signatures",
            "committee-member",
            "monitor",
            () ->
                signedOnce()
                    .json(
                        "{\"capacity\":\"COMMITTEE_CHAIR\",\"password\":\"%s\"}",
                        TestPeople.PASSWORD)),
        of(
            "POST" + ONE + "/withdrawal",
            "investigator",
            "monitor",
            () -> signedOnce().json("{\"reason\":\"Taken too early\"}")));
  }

  private Sending decision() {
    TrialSummary trial = study.startedTrial();
    SignDecision stop = study.stop(trial);
    return Sending.trial(trial.code())
        .json(
            """
            {"decision":"%s","differenceReason":"%s","capacity":"%s","inputsHash":"%s",
             "password":"%s"}
            """,
            stop.choice().code(),
            stop.differenceReason(),
            stop.capacity(),
            stop.inputsHash(),
            TestPeople.PASSWORD);
  }

  private Sending signedOnce() {
    TrialSummary trial = study.startedTrial();
    return Sending.trial(trial.code()).to("number", study.stopSignedOnce(trial));
  }
}
