package org.nktrials;

import static org.nktrials.RouteFixture.of;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.nktrials.access.Role;
import org.nktrials.aftercare.CytopeniaKind;
import org.nktrials.aftercare.CytopeniaVerdicts;
import org.nktrials.aftercare.EnterAssessment;
import org.nktrials.aftercare.SignCytopenia;
import org.nktrials.aftercare.ToxicityAssessments;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.immune.CellFraction;
import org.nktrials.rules.immune.ChimerismMethod;
import org.nktrials.rules.toxicity.assessment.GvhdFindings;
import org.nktrials.sample.Chimerism;
import org.nktrials.sample.Chimerisms;
import org.nktrials.sample.EnterChimerism;
import org.nktrials.support.HaploScenario;
import org.nktrials.support.TestPeople;

/** After an infusion: support, assessments, verdict on cytopenia, chimerism, stopping rules. */
class CellTherapyRouteFixtures {

  private static final String PAGE = " /patients/{patient}/after-infusion";
  private static final String ONE = PAGE + "/assessments/{assessment}";
  private static final String CHIMERISM = " /patients/{patient}/chimerism";
  private static final String API = " /api/v1/patients/{patient}";
  private static final String STOPPING = " /trials/{code}/stopping";

  private final HaploScenario haplo;
  private final ToxicityAssessments assessments;
  private final CytopeniaVerdicts verdicts;
  private final Chimerisms chimerisms;
  private final TestPeople people;
  private PatientSummary read;

  CellTherapyRouteFixtures(
      HaploScenario haplo,
      ToxicityAssessments assessments,
      CytopeniaVerdicts verdicts,
      Chimerisms chimerisms,
      TestPeople people) {
    this.haplo = haplo;
    this.assessments = assessments;
    this.verdicts = verdicts;
    this.chimerisms = chimerisms;
    this.people = people;
  }

  Stream<RouteFixture> all() {
    return Stream.of(reading(), recording(), judging(), programs(), sending())
        .flatMap(fixtures -> fixtures);
  }

  private Stream<RouteFixture> reading() {
    return Stream.of(
        of("GET" + PAGE, "monitor", "committee-member", this::patient),
        of("GET" + PAGE + "/csv", "monitor", "committee-member", this::patient),
        of("GET" + PAGE + "/day", "coordinator", "monitor", this::patient),
        of("GET" + PAGE + "/gvhd", "coordinator", "monitor", this::patient),
        of("GET" + PAGE + "/crs", "coordinator", "monitor", this::patient),
        of("GET" + ONE, "monitor", "committee-member", this::assessed),
        of("GET" + CHIMERISM, "monitor", "committee-member", this::patient),
        of("GET" + CHIMERISM + "/csv", "monitor", "committee-member", this::patient),
        of("GET" + CHIMERISM + "/{result}", "laboratory", "monitor", this::sampled),
        of("GET" + STOPPING, "monitor", "laboratory", () -> Sending.trial(SweepStudy.TRIAL)));
  }

  private Stream<RouteFixture> recording() {
    return Stream.of(
        of(
            "POST" + PAGE + "/day",
            "coordinator",
            "monitor",
            () ->
                patient()
                    .field("date", yesterday())
                    .field("platelets", "NONE")
                    .field("redCells", "GIVEN")
                    .field("growthFactor", "UNKNOWN")
                    .field("temperature", "37.4")
                    .field("submissionId", UUID.randomUUID())),
        of(
            "POST" + PAGE + "/gvhd",
            "coordinator",
            "monitor",
            () ->
                patient()
                    .field("date", yesterday())
                    .field("rashPercent", "10")
                    .field("bilirubin", "12")
                    .field("bilirubinUnit", "umol/L")
                    .field("submissionId", UUID.randomUUID())),
        of(
            "POST" + PAGE + "/crs",
            "coordinator",
            "monitor",
            () ->
                patient()
                    .field("date", yesterday())
                    .field("temperature", "38.5")
                    .field("hypoxia", "NONE")
                    .field("submissionId", UUID.randomUUID())),
        of(
            "POST" + CHIMERISM,
            "laboratory",
            "monitor",
            () ->
                patient()
                    .field("date", yesterday())
                    .field("method", "STR")
                    .field("fraction", "NK")
                    .field("value", "<1")
                    .field("detection", "0.1")
                    .field("quantification", "1")
                    .field("submissionId", UUID.randomUUID())),
        of(
            "POST" + CHIMERISM + "/{result}",
            "laboratory",
            "monitor",
            () ->
                sampled()
                    .field("value", "12")
                    .field("reason", "Typing error")
                    .field("version", 0)
                    .field("submissionId", UUID.randomUUID())),
        of(
            "POST" + CHIMERISM + "/{result}/release",
            "laboratory",
            "coordinator",
            () -> sampled().field("version", 0)),
        of(
            "POST" + CHIMERISM + "/{result}/cancel",
            "laboratory",
            "monitor",
            () -> sampled().field("reason", "Another patient's").field("version", 0)));
  }

  private Stream<RouteFixture> judging() {
    return Stream.of(
        of(
            "POST" + ONE + "/confirm",
            "investigator",
            "coordinator",
            () -> assessed().field("grade", 1).field("version", 0)),
        of(
            "POST" + ONE + "/cancel",
            "coordinator",
            "monitor",
            () -> assessed().field("reason", "Typing error").field("version", 0)),
        of(
            "POST" + PAGE + "/cytopenia",
            "investigator",
            "coordinator",
            () ->
                patient()
                    .field("kind", "NOT_EVALUABLE")
                    .field("marrowBlasts", "12")
                    .field("otherCause", "no")
                    .field("explanation", "Blasts on D42")
                    .field("password", TestPeople.PASSWORD)
                    .field("submissionId", UUID.randomUUID())),
        of(
            "POST" + STOPPING + "/resume",
            "committee-member",
            "coordinator",
            () ->
                Sending.trial(suspended().code())
                    .field("reason", "Growth factor is given from now on")
                    .field("password", TestPeople.PASSWORD)));
  }

  private String yesterday() {
    return LocalDate.now(infused().site().zone()).minusDays(1).toString();
  }

  private PatientSummary infused() {
    if (read == null) {
      read = haplo.infused(haplo.trial(), 43);
    }
    return read;
  }

  private Stream<RouteFixture> programs() {
    Stream<RouteFixture> lists =
        Stream.of(
                "/daily-support", "/recovery", "/cytopenia-verdicts", "/assessments", "/chimerism")
            .map(list -> of("GET" + API + list, "monitor", "committee-member", this::patient));
    return Stream.concat(
        lists,
        Stream.of(
            of(
                "POST" + API + "/cytopenia-verdicts",
                "investigator",
                "coordinator",
                () ->
                    patient()
                        .json(
                            """
                            {"kind":"PROLONGED","explanation":"Too few","password":"%s"}
                            """,
                            TestPeople.PASSWORD)),
            of(
                "POST" + API + "/assessments/{assessment}/confirm",
                "investigator",
                "coordinator",
                () -> assessed().json("{\"grade\":1,\"version\":0}")),
            of(
                "POST" + API + "/assessments/{assessment}/cancel",
                "coordinator",
                "monitor",
                () -> assessed().json("{\"reason\":\"Typing error\",\"version\":0}")),
            of(
                "POST" + API + "/chimerism/{result}/correct",
                "laboratory",
                "monitor",
                () ->
                    sampled()
                        .json(
                            """
                            {"qualifier":"LESS","value":1,"detection":0.1,
                             "reason":"Typing error","version":0}
                            """)),
            of(
                "POST" + API + "/chimerism/{result}/release",
                "laboratory",
                "coordinator",
                () -> sampled().json("{\"version\":0}")),
            of(
                "POST" + API + "/chimerism/{result}/cancel",
                "laboratory",
                "monitor",
                () -> sampled().json("{\"reason\":\"Another patient's\",\"version\":0}"))));
  }

  private Stream<RouteFixture> sending() {
    return Stream.of(
        of(
            "POST" + API + "/daily-support",
            "coordinator",
            "monitor",
            () ->
                patient()
                    .json(
                        """
                        {"date":"%s","platelets":"NONE","redCells":"GIVEN",
                         "growthFactor":"UNKNOWN","temperature":37.4}
                        """,
                        yesterday())),
        of(
            "POST" + API + "/assessments/gvhd",
            "coordinator",
            "monitor",
            () ->
                patient()
                    .json(
                        "{\"date\":\"%s\",\"rashPercent\":10,\"bilirubinMgPerDl\":0.7}",
                        yesterday())),
        of(
            "POST" + API + "/assessments/crs",
            "coordinator",
            "monitor",
            () ->
                patient()
                    .json(
                        "{\"date\":\"%s\",\"temperature\":38.5,\"hypoxia\":\"NONE\"}",
                        yesterday())),
        of(
            "POST" + API + "/chimerism",
            "laboratory",
            "monitor",
            () ->
                patient()
                    .json(
                        """
                        {"date":"%s","method":"STR","fraction":"NK","qualifier":"LESS",
                         "value":1,"detection":0.1,"quantification":1}
                        """,
                        yesterday())));
  }

  private Sending patient() {
    return Sending.patient(haplo.infused(haplo.trial(), 43).code());
  }

  private Sending assessed() {
    PatientSummary patient = haplo.infused(haplo.trial(), 43);
    UUID id =
        people
            .doing(
                Role.COORDINATOR,
                () ->
                    assessments.enter(
                        new EnterAssessment(
                            patient.code(),
                            LocalDate.now(patient.site().zone()).minusDays(20),
                            new GvhdFindings(
                                BigDecimal.TEN,
                                false,
                                BigDecimal.ONE,
                                false,
                                BigDecimal.ZERO,
                                false),
                            null,
                            UUID.randomUUID())))
            .id();
    return Sending.patient(patient.code()).to("assessment", id);
  }

  private Sending sampled() {
    PatientSummary patient = haplo.infused(haplo.trial(), 43);
    Chimerism stored =
        people.doing(
            Role.COORDINATOR, // so that the laboratory is the second person
            () ->
                chimerisms.enter(
                    new EnterChimerism(
                        patient.code(),
                        LocalDate.now(patient.site().zone()).minusDays(20),
                        ChimerismMethod.STR,
                        CellFraction.NK,
                        EnterChimerism.Qualifier.EXACT,
                        BigDecimal.TEN,
                        null,
                        null,
                        UUID.randomUUID())));
    return Sending.patient(patient.code()).to("result", stored.id());
  }

  private TrialSummary suspended() {
    TrialSummary trial = haplo.trial();
    for (int patient = 0; patient < 2; patient++) {
      String code = haplo.infused(trial, 50).code();
      people.doing(
          Role.INVESTIGATOR,
          () -> {
            verdicts.sign(
                new SignCytopenia(
                    code,
                    CytopeniaKind.PROLONGED,
                    BigDecimal.ONE,
                    false,
                    "Neutrophils too low on D42",
                    TestPeople.PASSWORD,
                    UUID.randomUUID()));
            return code;
          });
    }
    return trial;
  }
}
