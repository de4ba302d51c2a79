package org.nktrials;

import static org.nktrials.RouteFixture.of;
import static org.nktrials.RouteFixture.open;
import static org.nktrials.SweepStudy.TRIAL;

import java.util.UUID;
import java.util.stream.Stream;
import org.nktrials.cohort.SignDecision;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.support.TestPeople;

/** The pages of a trial and those of no trial. */
record TrialRouteFixtures(SweepStudy study) {

  Stream<RouteFixture> all() {
    return Stream.concat(general(), Stream.concat(trial(), decisions()));
  }

  private Stream<RouteFixture> general() {
    return Stream.of(
        open("GET /today", "everybody's own tasks, perhaps none", "coordinator", Sending::plain),
        open("GET /trials", "the trials of one's own roles", "monitor", Sending::plain),
        open(
            "GET /search",
            "finds at one's own sites, perhaps nothing",
            "monitor",
            () -> Sending.plain().field("q", SweepStudy.PATIENT)),
        open("GET /ctcae-terms", "a published catalogue", "coordinator", this::fever),
        open("GET /ctcae-terms/grades", "a published catalogue", "coordinator", this::fever),
        open("GET /ctcae-terms/texts", "a published catalogue", "coordinator", this::fever),
        of("GET /audit", "monitor", "laboratory", Sending::plain),
        of("GET /audit/check", "monitor", "laboratory", Sending::plain),
        of("POST /audit/check", "monitor", "laboratory", Sending::plain),
        of("POST /audit/check/seal", "administrator", "laboratory", Sending::plain));
  }

  private Sending fever() {
    return Sending.plain().field("term", "Fever");
  }

  private Stream<RouteFixture> trial() {
    return Stream.of(
        of("GET /trials/{code}/protocol", "monitor", SweepPeople.ROLELESS, this::completed),
        of("GET /trials/{code}/board", "monitor", "laboratory", this::completed),
        of("GET /trials/{code}/board/patients", "monitor", "laboratory", this::counted),
        of("GET /trials/{code}/design", "statistician", "laboratory", this::completed),
        of(
            "POST /trials/{code}/start",
            "investigator",
            "coordinator",
            () -> Sending.trial(study.trial().code()).field("password", TestPeople.PASSWORD)),
        of("GET /trials/{code}/patients", "monitor", "committee-member", this::completed),
        of("GET /trials/{code}/patients/new", "coordinator", "monitor", this::completed),
        of("POST /trials/{code}/patients/new", "coordinator", "monitor", this::registration));
  }

  private Sending counted() {
    return completed().field("level", 1).field("count", "ENROLLED");
  }

  private Sending completed() {
    return Sending.trial(TRIAL);
  }

  private Sending registration() {
    return Sending.trial(study.trial().code())
        .field("site", study.siteId())
        .field("birthYear", 1961)
        .field("sex", "FEMALE")
        .field("consentVersion", "2.0")
        .field("consentGivenAt", SweepStudy.justNow())
        .field("submissionId", UUID.randomUUID());
  }

  private Stream<RouteFixture> decisions() {
    return Stream.of(
        of("GET /trials/{code}/decisions/new", "investigator", "laboratory", this::completed),
        of("POST /trials/{code}/decisions", "investigator", "coordinator", this::decision),
        of(
            "GET /trials/{code}/decisions/{number}",
            "monitor",
            "laboratory",
            () -> completed().to("number", 1)),
        of(
            "POST /trials/{code}/decisions/{number}/sign",
            "committee-member",
            "monitor",
            () ->
                signedOnce()
                    .field("capacity", "COMMITTEE_CHAIR")
                    .field("password", TestPeople.PASSWORD)),
        of(
            "POST /trials/{code}/decisions/{number}/withdraw",
            "investigator",
            "monitor",
            () -> signedOnce().field("reason", "Taken too early")));
  }

  private Sending decision() {
    TrialSummary trial = study.startedTrial();
    SignDecision stop = study.stop(trial);
    return Sending.trial(trial.code())
        .field("choice", stop.choice().code())
        .field("differenceReason", stop.differenceReason())
        .field("capacity", stop.capacity())
        .field("inputsHash", stop.inputsHash())
        .field("password", TestPeople.PASSWORD);
  }

  private Sending signedOnce() {
    TrialSummary trial = study.startedTrial();
    return Sending.trial(trial.code()).to("number", study.stopSignedOnce(trial));
  }
}
