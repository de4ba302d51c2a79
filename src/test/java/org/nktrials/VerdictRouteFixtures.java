package org.nktrials;

import static org.nktrials.RouteFixture.of;

import java.util.UUID;
import java.util.stream.Stream;
import org.nktrials.patient.PatientSummary;
import org.nktrials.toxicity.DoubtedVerdicts;
import org.nktrials.toxicity.LateFinding;
import org.springframework.context.annotation.Import;

/** What is said of a signed verdict after its signature. */
@Import(DoubtedVerdicts.class)
class VerdictRouteFixtures {

  private static final String API = " /api/v1/patients/{patient}/verdicts";
  private static final String PAGE = "POST /patients/{patient}/verdict";

  private final DoubtedVerdicts doubted;

  VerdictRouteFixtures(DoubtedVerdicts doubted) {
    this.doubted = doubted;
  }

  Stream<RouteFixture> all() {
    return Stream.of(
        of(
            PAGE + "/{verdict}/comments",
            "sponsor-safety",
            "investigator",
            () ->
                verdict()
                    .field("comment", "We would have counted it")
                    .field("submissionId", UUID.randomUUID())),
        of(
            PAGE + "/findings/{finding}/keep",
            "investigator",
            "sponsor-safety",
            () -> finding(false)),
        of(
            "POST /trials/{code}/board/findings/{id}",
            "committee-member",
            "investigator",
            this::consideration),
        of("GET" + API + "/comments", "monitor", "committee-member", VerdictRouteFixtures::demo),
        of("GET" + API + "/findings", "monitor", "committee-member", VerdictRouteFixtures::demo),
        of(
            "POST" + API + "/{verdict}/comments",
            "sponsor-safety",
            "investigator",
            () ->
                verdict()
                    .json("{\"comment\":\"Agreed\",\"submissionId\":\"%s\"}", UUID.randomUUID())),
        of(
            "POST" + API + "/findings/{finding}/keep",
            "investigator",
            "sponsor-safety",
            () -> finding(true)));
  }

  private static Sending demo() {
    return Sending.patient(SweepStudy.PATIENT);
  }

  private Sending verdict() {
    PatientSummary patient = doubted.patient();
    return Sending.patient(patient.code()).to("verdict", doubted.verdict(patient));
  }

  private Sending consideration() {
    PatientSummary patient = doubted.patient();
    LateFinding finding = doubted.finding(patient);
    return Sending.trial(patient.code().replaceAll("-\\d+-\\d+$", ""))
        .to("id", finding.id())
        .field("version", finding.version())
        .field("said", "Clotted tube");
  }

  private Sending finding(boolean program) {
    PatientSummary patient = doubted.patient();
    LateFinding finding = doubted.finding(patient);
    Sending sending = Sending.patient(patient.code()).to("finding", finding.id());
    return program
        ? sending.json("{\"version\":%d,\"reason\":\"Clotted tube\"}", finding.version())
        : sending.field("version", finding.version()).field("reason", "Clotted tube");
  }
}
