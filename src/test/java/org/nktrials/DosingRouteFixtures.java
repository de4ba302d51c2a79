package org.nktrials;

import static org.nktrials.RouteFixture.of;
import static org.nktrials.SweepStudy.PATIENT;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.nktrials.access.Role;
import org.nktrials.patient.PatientSummary;
import org.nktrials.support.TestPeople;
import org.nktrials.treatment.AuthoriseDose;
import org.nktrials.treatment.CountTablets;
import org.nktrials.treatment.DoseAuthorisations;
import org.nktrials.treatment.DoseOmission;
import org.nktrials.treatment.DoseOmissions;
import org.nktrials.treatment.OmissionCause;
import org.nktrials.treatment.OmissionKind;
import org.nktrials.treatment.OmitDose;
import org.nktrials.treatment.PlannedFill;
import org.nktrials.treatment.PlannedFills;
import org.nktrials.treatment.TabletCount;
import org.nktrials.treatment.TabletCounts;
import org.nktrials.treatment.WithholdDose;
import org.nktrials.treatment.Withholding;
import org.nktrials.treatment.Withholdings;

/** Doses withheld, omitted, filled as planned and counted, on pages and for programs. */
class DosingRouteFixtures {

  private static final String PAGES = "/patients/{patient}";
  private static final String API = "/api/v1/patients/{patient}";

  private final SweepStudy study;
  private final TestPeople people;
  private final Withholdings withholdings;
  private final DoseAuthorisations authorisations;
  private final DoseOmissions omissions;
  private final TabletCounts counts;
  private final PlannedFills fills;

  DosingRouteFixtures(
      SweepStudy study,
      TestPeople people,
      Withholdings withholdings,
      DoseAuthorisations authorisations,
      DoseOmissions omissions,
      TabletCounts counts,
      PlannedFills fills) {
    this.study = study;
    this.people = people;
    this.withholdings = withholdings;
    this.authorisations = authorisations;
    this.omissions = omissions;
    this.counts = counts;
    this.fills = fills;
  }

  Stream<RouteFixture> all() {
    return Stream.of(reading(), withholding(), omitting(), filling(), counting())
        .flatMap(fixtures -> fixtures);
  }

  private Stream<RouteFixture> reading() {
    return Stream.of(
            PAGES + "/withhold",
            PAGES + "/doses/omit",
            PAGES + "/doses/oral",
            PAGES + "/doses.csv",
            API + "/withholdings")
        .map(
            page ->
                of("GET " + page, "monitor", "committee-member", () -> Sending.patient(PATIENT)));
  }

  private Stream<RouteFixture> withholding() {
    return Stream.of(
        of(
            "POST " + PAGES + "/withhold",
            "coordinator",
            "monitor",
            () -> to(study.enrolled()).field("reason", "Fever")),
        of(
            "POST " + PAGES + "/withhold/{withholding}/lift",
            "investigator",
            "pharmacist",
            () -> lifting().field("version", 0).field("reason", "No fever")),
        of(
            "POST " + API + "/withholdings",
            "pharmacist",
            "monitor",
            () -> to(study.enrolled()).json("{\"drug\":\"IL2\",\"reason\":\"Fever\"}")),
        of(
            "POST " + API + "/withholdings/{withholding}/lift",
            "investigator",
            "coordinator",
            () -> lifting().json("{\"version\":0,\"reason\":\"No fever\"}")));
  }

  private Sending lifting() {
    PatientSummary patient = study.enrolled();
    Withholding one =
        people.doing(
            Role.COORDINATOR,
            () ->
                withholdings.withhold(
                    new WithholdDose(patient.code(), null, "Fever", UUID.randomUUID())));
    return to(patient).to("withholding", one.id());
  }

  /** With a day of cyclophosphamide authorised for today, which is planned from then on. */
  private PatientSummary authorised() {
    PatientSummary patient = study.enrolled();
    people.doing(
        Role.PHARMACIST,
        () ->
            authorisations.authorise(
                new AuthoriseDose(
                    patient.code(), "CTX", SweepStudy.today(), 1, UUID.randomUUID())));
    return patient;
  }

  private Stream<RouteFixture> omitting() {
    return Stream.of(
        of(
            "POST " + PAGES + "/doses/omit",
            "coordinator",
            "monitor",
            () ->
                to(authorised())
                    .field("drug", "CTX")
                    .field("plannedOn", SweepStudy.today())
                    .field("kind", "MISSED")
                    .field("cause", "LOGISTICS")),
        of(
            "POST " + PAGES + "/doses/omit/{omission}/cancel",
            "pharmacist",
            "monitor",
            () -> {
              PatientSummary patient = authorised();
              return to(patient)
                  .to("omission", omission(patient).id())
                  .field("version", 0)
                  .field("reason", "Was given");
            }),
        of(
            "POST " + API + "/dose-omissions",
            "coordinator",
            "laboratory",
            () ->
                to(authorised())
                    .json(
                        "{\"drug\":\"CTX\",\"plannedOn\":\"%s\",\"kind\":\"MISSED\",\"cause\":\"LOGISTICS\"}",
                        SweepStudy.today())));
  }

  private DoseOmission omission(PatientSummary patient) {
    return people.doing(
        Role.COORDINATOR,
        () ->
            omissions
                .record(
                    new OmitDose(
                        patient.code(),
                        "CTX",
                        SweepStudy.today(),
                        OmissionKind.MISSED,
                        OmissionCause.LOGISTICS,
                        null,
                        null,
                        null,
                        null,
                        UUID.randomUUID()))
                .omission());
  }

  private Stream<RouteFixture> filling() {
    return Stream.of(
        of(
            "GET " + PAGES + "/doses/fill",
            "coordinator",
            "monitor",
            () -> Sending.patient(PATIENT)),
        of(
            "GET " + API + "/planned-fill",
            "coordinator",
            "monitor",
            () -> Sending.patient(PATIENT)),
        of(
            "POST " + PAGES + "/doses/fill",
            "coordinator",
            "monitor",
            () -> {
              PatientSummary patient = authorised();
              PlannedFill.Line line = line(patient);
              return to(patient)
                  .field("entries[0].include", true)
                  .field("entries[0].drug", line.drug())
                  .field("entries[0].from", line.from())
                  .field("entries[0].days", line.days())
                  .field("entries[0].time", SweepStudy.justNow().plusMinutes(1).toLocalTime());
            }),
        of(
            "POST " + API + "/planned-fill",
            "coordinator",
            "monitor",
            () -> {
              PatientSummary patient = authorised();
              PlannedFill.Line line = line(patient);
              return to(patient)
                  .json(
                      "{\"entries\":[{\"include\":true,\"drug\":\"%s\",\"from\":\"%s\",\"days\":%d,\"time\":\"%s\"}]}",
                      line.drug(),
                      line.from(),
                      line.days(),
                      SweepStudy.justNow().plusMinutes(1).toLocalTime());
            }));
  }

  private PlannedFill.Line line(PatientSummary patient) {
    List<PlannedFill.Line> lines =
        people.doing(Role.COORDINATOR, () -> fills.preview(patient.code())).lines();
    return lines.getFirst();
  }

  private Stream<RouteFixture> counting() {
    return Stream.of(
        of(
            "POST " + PAGES + "/doses/oral/period",
            "coordinator",
            "monitor",
            () ->
                to(study.enrolled())
                    .field("drug", "CTX")
                    .field("start", SweepStudy.today().minusDays(1))
                    .field("stop", SweepStudy.today())
                    .field("time", "00:00")
                    .field("amount", 50)),
        of("POST " + PAGES + "/doses/oral/count", "pharmacist", "monitor", this::tablets),
        of(
            "POST " + PAGES + "/doses/oral/count/{count}/cancel",
            "coordinator",
            "monitor",
            () -> {
              PatientSummary patient = study.enrolled();
              return to(patient)
                  .to("count", count(patient).id())
                  .field("version", 0)
                  .field("reason", "Counted twice");
            }),
        of(
            "POST " + API + "/tablet-counts",
            "coordinator",
            "monitor",
            () ->
                to(study.enrolled())
                    .json(
                        "{\"drug\":\"IM\",\"from\":\"%s\",\"to\":\"%s\",\"dispensed\":8,\"returned\":0,\"strength\":100}",
                        SweepStudy.today().minusDays(1), SweepStudy.today())));
  }

  private Sending tablets() {
    return to(study.enrolled())
        .field("drug", "IM")
        .field("from", SweepStudy.today().minusDays(1))
        .field("to", SweepStudy.today())
        .field("dispensed", 8)
        .field("returned", 0)
        .field("strength", 100);
  }

  private TabletCount count(PatientSummary patient) {
    return people.doing(
        Role.COORDINATOR,
        () ->
            counts.record(
                new CountTablets(
                    patient.code(),
                    "IM",
                    SweepStudy.today().minusDays(1),
                    SweepStudy.today(),
                    8,
                    0,
                    java.math.BigDecimal.valueOf(100),
                    null,
                    UUID.randomUUID())));
  }

  private static Sending to(PatientSummary patient) {
    return Sending.patient(patient.code());
  }
}
