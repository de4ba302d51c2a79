package org.nktrials;

import static org.nktrials.RouteFixture.of;

import java.util.stream.Stream;
import org.nktrials.access.Role;
import org.nktrials.enrolment.PlaceRequest;
import org.nktrials.enrolment.WaitingList;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.TestPeople;

/** Places and the waiting list. */
record PlaceRouteFixtures(SweepStudy study, WaitingList waiting, TestPeople people) {

  private static final String ONE = " /trials/{code}/places";
  private static final String API = " /api/v1/trials/{code}/waiting-list";

  Stream<RouteFixture> all() {
    return Stream.of(
        of("GET" + ONE, "monitor", "laboratory", () -> Sending.trial(SweepStudy.TRIAL)),
        of(
            "POST" + ONE + "/requests",
            "coordinator",
            "monitor",
            () -> Sending.trial(study.startedTrial().code()).field("site", study.siteId())),
        of(
            "POST" + ONE + "/requests/{request}/offer",
            "coordinator",
            "monitor",
            () -> request().field("level", 1).field("version", 0)),
        of(
            "POST" + ONE + "/requests/{request}/withdraw",
            "coordinator",
            "monitor",
            () -> request().field("reason", "Nobody to treat").field("version", 0)),
        of(
            "POST /patients/{patient}/reservation/prolong",
            "coordinator",
            "monitor",
            () ->
                Sending.patient(study.withPlace().code()).field("reason", "The scan is on Friday")),
        of("GET" + API, "monitor", "laboratory", () -> Sending.trial(SweepStudy.TRIAL)),
        of(
            "POST" + API,
            "coordinator",
            "monitor",
            () ->
                Sending.trial(study.startedTrial().code())
                    .json("{\"site\":\"%s\"}", study.siteId())),
        of(
            "POST" + API + "/{request}/offer",
            "coordinator",
            "monitor",
            () -> request().json("{\"level\":1,\"version\":0}")));
  }

  private Sending request() {
    TrialSummary trial = study.startedTrial();
    PlaceRequest request =
        people.doing(
            Role.COORDINATOR,
            () -> waiting.request(trial.code(), study.siteId(), TimeOrderedId.next()));
    return Sending.trial(trial.code()).to("request", request.id());
  }
}
