package org.nktrials;

import java.util.stream.Stream;
import org.nktrials.datareview.Queries;
import org.nktrials.enrolment.WaitingList;
import org.nktrials.support.TestPeople;

/** Every route with a valid request, for all tests that go through the whole application. */
class RouteFixtures {

  private final SweepStudy study;
  private final SweepPeople accounts;
  private final TestPeople people;
  private final Queries queries;
  private final WaitingList waiting;

  RouteFixtures(
      SweepStudy study,
      SweepPeople accounts,
      TestPeople people,
      Queries queries,
      WaitingList waiting) {
    this.study = study;
    this.accounts = accounts;
    this.people = people;
    this.queries = queries;
    this.waiting = waiting;
  }

  Stream<RouteFixture> all() {
    return Stream.of(
            new TrialRouteFixtures(study).all(),
            new PatientRouteFixtures(study).all(),
            new AccountRouteFixtures(accounts).all(),
            new ApiRouteFixtures(study).all(),
            new DecisionApiFixtures(study).all(),
            new QueryRouteFixtures(queries, people).all(),
            new PlaceRouteFixtures(study, waiting, people).all(),
            new ListRouteFixtures().all())
        .flatMap(fixtures -> fixtures);
  }
}
