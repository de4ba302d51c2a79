package org.nktrials;

import static org.nktrials.RouteFixture.of;
import static org.nktrials.RouteFixture.open;

import java.util.stream.Stream;

/** Lists, the files made of them, and the page of the person on call. */
record ListRouteFixtures() {

  Stream<RouteFixture> all() {
    return Stream.of(accounts(), trials(), onCall()).flatMap(fixtures -> fixtures);
  }

  private static Stream<RouteFixture> onCall() {
    return Stream.of(of("GET /today/on-call", "coordinator", "monitor", Sending::plain));
  }

  private static Stream<RouteFixture> accounts() {
    return Stream.of(
        of("GET /admin/people.csv", "administrator", "monitor", Sending::plain),
        of("GET /admin/sites.csv", "administrator", "monitor", Sending::plain),
        open(
            "POST /printed",
            "a page that one sees",
            "monitor",
            () -> Sending.plain().field("page", "/trials/IMAIL2/patients?status=ENROLLED")),
        of("GET /access-review", "monitor", "coordinator", Sending::plain),
        of("GET /access-review.csv", "monitor", "coordinator", Sending::plain),
        of("GET /access-review.pdf", "administrator", "coordinator", Sending::plain),
        of("GET /audit.csv", "monitor", "statistician", Sending::plain),
        open("GET /trials.csv", "the trials of one's own roles", "monitor", Sending::plain));
  }

  private static Stream<RouteFixture> trials() {
    return Stream.of(
        trial("GET /trials/{code}/patients.csv", "committee-member"),
        trial("GET /trials/{code}/deviations", "committee-member"),
        trial("GET /trials/{code}/deviations.csv", "committee-member"),
        trial("GET /trials/{code}/meetings.csv", "laboratory"),
        trial("GET /trials/{code}/packs.csv", "pharmacist"),
        trial("GET /trials/{code}/places/requests", "laboratory"),
        trial("GET /trials/{code}/places/requests.csv", "laboratory"),
        trial("GET /trials/{code}/decisions", "laboratory"),
        trial("GET /trials/{code}/archive", "statistician"),
        trial("GET /trials/{code}/archive.zip", "coordinator"),
        trial("GET /trials/{code}/decisions.csv", "laboratory"));
  }

  private static RouteFixture trial(String route, String refused) {
    return of(route, "monitor", refused, () -> Sending.trial(SweepStudy.TRIAL));
  }
}
