package org.nktrials;

import static org.nktrials.RouteFixture.of;
import static org.nktrials.RouteFixture.open;
import static org.nktrials.SweepStudy.PATIENT;
import static org.nktrials.SweepStudy.TRIAL;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.nktrials.access.Role;
import org.nktrials.laboratory.Analyte;
import org.nktrials.laboratory.EnterResults;
import org.nktrials.laboratory.Laboratories;
import org.nktrials.laboratory.LaboratoryResult;
import org.nktrials.laboratory.NewLaboratory;
import org.nktrials.laboratory.ResultEntry;
import org.nktrials.laboratory.TypedResult;
import org.nktrials.patient.PatientSummary;
import org.nktrials.support.TestPeople;

/** Laboratories, results, trends and grading: pages and the interface. */
class LaboratoryRouteFixtures {

  private static final String PAGES = " /patients/{patient}/laboratory";
  private static final String ONE = PAGES + "/results/{result}";
  private static final String TRIALS = " /trials/{code}/laboratories";
  private static final String API = " /api/v1/patients/{patient}/laboratory-results";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final SweepStudy study;
  private final TestPeople people;
  private final Laboratories laboratories;
  private final ResultEntry entry;

  LaboratoryRouteFixtures(
      SweepStudy study, TestPeople people, Laboratories laboratories, ResultEntry entry) {
    this.study = study;
    this.people = people;
    this.laboratories = laboratories;
    this.entry = entry;
  }

  Stream<RouteFixture> all() {
    return Stream.of(reading(), entering(), changing(), trial(), programs())
        .flatMap(fixtures -> fixtures);
  }

  private Stream<RouteFixture> reading() {
    return Stream.concat(
        Stream.of("", "/results", "/results.csv")
            .map(page -> of("GET" + PAGES + page, "monitor", "committee-member", this::demo)),
        Stream.of(
            of(
                "GET" + PAGES + "/{analyte}",
                "monitor",
                "committee-member",
                () -> demo().to("analyte", "ANC")),
            of("GET" + ONE, "monitor", "committee-member", this::stored)));
  }

  private Stream<RouteFixture> entering() {
    return Stream.of(
        of("GET" + PAGES + "/new", "laboratory", "monitor", this::demo),
        of(
            "POST" + PAGES,
            "laboratory",
            "monitor",
            () ->
                to(ready())
                    .field("panel", "HEM")
                    .field("laboratory", "BIO")
                    .field("sampledAt", SweepStudy.justNow())
                    .field("submissionId", UUID.randomUUID())
                    .field("rows[0].analyte", "ANC")
                    .field("rows[0].value", "2.1")
                    .field("rows[0].unit", "G/L")));
  }

  private Stream<RouteFixture> changing() {
    return Stream.of(
        of(
            "POST" + ONE,
            "coordinator",
            "monitor",
            () -> stored().field("value", "2.2").field("unit", "G/L")),
        of("POST" + ONE + "/cancel", "coordinator", "monitor", this::stored),
        of(
            "POST" + ONE + "/judgement",
            "investigator",
            "laboratory",
            () -> stored().field("clinicallySignificant", "true")));
  }

  private Stream<RouteFixture> trial() {
    return Stream.of(
        of("GET" + TRIALS, "monitor", SweepPeople.ROLELESS, () -> Sending.trial(TRIAL)),
        of("GET" + TRIALS + "/{laboratory}", "monitor", SweepPeople.ROLELESS, this::demoLaboratory),
        of(
            "POST" + TRIALS,
            "laboratory",
            "coordinator",
            () -> Sending.trial(TRIAL).field("code", unused()).field("name", "Sweep")),
        of(
            "POST" + TRIALS + "/{laboratory}/ranges",
            "laboratory",
            "coordinator",
            () ->
                demoLaboratory()
                    .field("analyte", "CK")
                    .field("validFrom", SweepStudy.today())
                    .field("upper", "190")
                    .field("unit", "U/L")));
  }

  private Stream<RouteFixture> programs() {
    String laboratory = " /api/v1/trials/{code}/laboratories";
    return Stream.of(
        open(
            "POST /api/v1/rules/ctcae-grade",
            "calculates from what is sent and knows no trial",
            "monitor",
            () ->
                Sending.plain()
                    .json(
                        """
                        {"version":"5.0","analyte":"ANC","value":0.4,"unit":"10*9/L","lln":1.8}
                        """)),
        of("GET" + API, "monitor", "committee-member", this::demo),
        of(
            "POST" + API,
            "laboratory",
            "monitor",
            () ->
                to(ready())
                    .json(
                        """
                        {"laboratory":"BIO","sampledAt":"%s",
                         "rows":[{"analyte":"ANC","value":"2.1","unit":"G/L"}]}
                        """,
                        SweepStudy.justNow())),
        of(
            "POST" + API + "/{result}/correction",
            "coordinator",
            "monitor",
            () ->
                stored()
                    .json("{\"value\":\"2.2\",\"unit\":\"G/L\",\"version\":0,\"reason\":\"x\"}")),
        of(
            "POST" + API + "/{result}/cancellation",
            "coordinator",
            "monitor",
            () -> stored().json("{\"version\":0,\"reason\":\"x\"}")),
        of("GET" + laboratory, "monitor", SweepPeople.ROLELESS, () -> Sending.trial(TRIAL)),
        of(
            "GET" + laboratory + "/{laboratory}/ranges",
            "monitor",
            SweepPeople.ROLELESS,
            this::demoLaboratory),
        of(
            "POST" + laboratory,
            "laboratory",
            "coordinator",
            () -> Sending.trial(TRIAL).json("{\"code\":\"%s\",\"name\":\"Sweep\"}", unused())),
        of(
            "POST" + laboratory + "/{laboratory}/ranges",
            "laboratory",
            "coordinator",
            () ->
                demoLaboratory()
                    .json(
                        "{\"analyte\":\"CK\",\"validFrom\":\"%s\",\"upper\":\"190\",\"unit\":\"U/L\"}",
                        SweepStudy.today())));
  }

  private Sending demo() {
    return Sending.patient(PATIENT);
  }

  private Sending demoLaboratory() {
    return Sending.trial(TRIAL).to("laboratory", "BIO-01");
  }

  private static String unused() {
    return "SWEEP-" + COUNT.incrementAndGet();
  }

  private static Sending to(PatientSummary patient) {
    return Sending.patient(patient.code());
  }

  /** A patient of a trial with a laboratory. */
  private PatientSummary ready() {
    PatientSummary patient = study.enrolled();
    people.doing(
        Role.LABORATORY,
        () -> laboratories.add(patient.trialId(), new NewLaboratory("BIO", "Biology", null)));
    return patient;
  }

  private Sending stored() {
    PatientSummary patient = ready();
    LocalDateTime sampledAt = SweepStudy.justNow();
    LaboratoryResult result =
        people
            .doing(
                Role.LABORATORY,
                () ->
                    entry.enter(
                        new EnterResults(
                            patient.code(),
                            "BIO",
                            sampledAt,
                            List.of(new TypedResult(Analyte.ANC, "2.1", "G/L", false)),
                            false,
                            UUID.randomUUID())))
            .getFirst();
    return to(patient)
        .to("result", result.id())
        .field("version", result.version())
        .field("reason", "Found at source verification");
  }
}
