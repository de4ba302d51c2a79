package org.nktrials;

import static org.nktrials.RouteFixture.of;
import static org.nktrials.SweepStudy.PATIENT;
import static org.nktrials.SweepStudy.TRIAL;

import java.util.UUID;
import java.util.stream.Stream;
import org.nktrials.access.Role;
import org.nktrials.datareview.Queries;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.TestPeople;

/** Queries: asked by the monitor, answered by the coordinator. */
record QueryRouteFixtures(Queries queries, TestPeople people) {

  Stream<RouteFixture> all() {
    return Stream.concat(pages(), programs());
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
            () -> Sending.patient(PATIENT).field("question", "Is the weight right?")));
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
