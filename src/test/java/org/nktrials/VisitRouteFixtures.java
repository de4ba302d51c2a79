package org.nktrials;

import static org.nktrials.RouteFixture.of;

import java.util.List;
import java.util.stream.Stream;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.TimeOrderedId;

/**
 * Visits. The visit is one of a cycle that patients of the demo do not have, so that the same
 * address at another patient names nothing.
 */
record VisitRouteFixtures(SweepStudy study) {

  private static final String VISIT = "C2D15";
  private static final List<String> PROCEDURES = List.of("HEM", "CHEM", "IMMUNO", "AE");

  Stream<RouteFixture> all() {
    return Stream.concat(pages(), programs());
  }

  private Stream<RouteFixture> pages() {
    String one = " /patients/{patient}/visits/{visit}";
    return Stream.of(
        of(
            "GET /patients/{patient}/visits",
            "monitor",
            "committee-member",
            () -> Sending.patient(SweepStudy.PATIENT)),
        of("GET" + one, "monitor", "committee-member", this::visit),
        of("POST" + one, "laboratory", "monitor", this::entry),
        of(
            "POST" + one + "/move",
            "investigator",
            "laboratory",
            () ->
                visit()
                    .field("to", SweepStudy.today().plusDays(60))
                    .field("moveReason", "Neutropenia")
                    .field("submissionId", TimeOrderedId.next())));
  }

  private Stream<RouteFixture> programs() {
    String one = " /api/v1/patients/{patient}/visits/{visit}";
    return Stream.of(
        of(
            "GET /api/v1/patients/{patient}/visits",
            "monitor",
            "committee-member",
            () -> Sending.patient(SweepStudy.PATIENT)),
        of("GET" + one, "monitor", "committee-member", this::visit),
        of(
            "POST" + one,
            "coordinator",
            "pharmacist",
            () ->
                visit()
                    .json(
                        """
                        {"tookPlace":true,"actualOn":"%s",
                         "procedures":[{"procedure":"HEM","state":"DONE"}]}
                        """,
                        SweepStudy.today())),
        of(
            "POST" + one + "/move",
            "coordinator",
            "laboratory",
            () ->
                visit()
                    .json(
                        "{\"to\":\"%s\",\"reason\":\"Neutropenia\"}",
                        SweepStudy.today().plusDays(60))));
  }

  private Sending entry() {
    Sending form =
        visit()
            .field("tookPlace", "YES")
            .field("actualOn", SweepStudy.today())
            .field("submissionId", TimeOrderedId.next());
    for (int row = 0; row < PROCEDURES.size(); row++) {
      form = form.field("procedures[" + row + "].procedure", PROCEDURES.get(row));
    }
    return form;
  }

  private Sending visit() {
    PatientSummary patient = study.enrolled();
    return Sending.patient(patient.code()).to("visit", VISIT);
  }
}
