package org.nktrials;

import static org.nktrials.RouteFixture.of;

import java.util.stream.Stream;

/** Immune pages of a trial and of a patient, with their files. */
record ImmuneRouteFixtures() {

  Stream<RouteFixture> all() {
    return Stream.concat(
        Stream.of("", "/course.csv", "/change.csv")
            .map(
                page ->
                    of(
                        "GET /trials/{code}/immune" + page,
                        "monitor",
                        "committee-member",
                        () -> Sending.trial(SweepStudy.TRIAL))),
        Stream.of("", ".csv")
            .map(
                page ->
                    of(
                        "GET /patients/{patient}/immune" + page,
                        "monitor",
                        "committee-member",
                        () -> Sending.patient(SweepStudy.PATIENT))));
  }
}
