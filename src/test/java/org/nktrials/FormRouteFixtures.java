package org.nktrials;

import static org.nktrials.RouteFixture.of;
import static org.nktrials.SweepStudy.PATIENT;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.nktrials.access.Role;
import org.nktrials.enrolment.Enrolment;
import org.nktrials.examination.Examinations;
import org.nktrials.examination.Item;
import org.nktrials.examination.Measurement;
import org.nktrials.examination.Reading;
import org.nktrials.examination.RecordMeasurements;
import org.nktrials.medication.ConcomitantMedications;
import org.nktrials.medication.MedicationEntry;
import org.nktrials.medication.Period;
import org.nktrials.patient.ConsentScope;
import org.nktrials.patient.Consents;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.WithdrawConsent;
import org.nktrials.support.TestPeople;

/** Pages of examinations, medication, consent; every patient here is of site 01. */
class FormRouteFixtures {

  private static final String EXAMINATIONS = " /patients/{patient}/examinations";
  private static final String MEDICATION = " /patients/{patient}/medication";

  private final SweepStudy study;
  private final TestPeople people;
  private final Examinations examinations;
  private final ConcomitantMedications medications;
  private final Consents consents;
  private final Enrolment enrolment;

  FormRouteFixtures(
      SweepStudy study,
      TestPeople people,
      Examinations examinations,
      ConcomitantMedications medications,
      Consents consents,
      Enrolment enrolment) {
    this.study = study;
    this.people = people;
    this.examinations = examinations;
    this.medications = medications;
    this.consents = consents;
    this.enrolment = enrolment;
  }

  Stream<RouteFixture> all() {
    return Stream.of(reading(), examinations(), medication(), consent(), programs())
        .flatMap(fixtures -> fixtures);
  }

  private static Stream<RouteFixture> reading() {
    return Stream.of(
            EXAMINATIONS,
            EXAMINATIONS + "/csv",
            MEDICATION,
            MEDICATION + "/csv",
            " /patients/{patient}/consent")
        .map(
            page ->
                of("GET" + page, "monitor", "committee-member", () -> Sending.patient(PATIENT)));
  }

  private Stream<RouteFixture> examinations() {
    String one = EXAMINATIONS + "/{measurement}";
    return Stream.of(
        of("GET" + EXAMINATIONS + "/new", "coordinator", "monitor", () -> Sending.patient(PATIENT)),
        of(
            "POST" + EXAMINATIONS,
            "coordinator",
            "pharmacist",
            () ->
                to(study.enrolled())
                    .field("group", "BODY")
                    .field("date", SweepStudy.today())
                    .field("moments[0].time", SweepStudy.justNow().toLocalTime())
                    .field("moments[0].values[WEIGHT]", "70")),
        of("GET" + one, "coordinator", "monitor", this::weighed),
        of("POST" + one, "coordinator", "monitor", () -> weighed().field("value", "71")),
        of("POST" + one + "/cancel", "coordinator", "monitor", this::weighed));
  }

  private Sending weighed() {
    PatientSummary patient = study.enrolled();
    Reading reading = new Reading(Item.WEIGHT, "value", new BigDecimal("70"), null, false, null);
    Measurement stored =
        people.doing(
            Role.COORDINATOR,
            () ->
                examinations
                    .record(
                        new RecordMeasurements(
                            patient.code(),
                            List.of(
                                new RecordMeasurements.Moment(
                                    SweepStudy.justNow(), "time", List.of(reading))),
                            UUID.randomUUID()))
                    .measurements()
                    .getFirst());
    return to(patient)
        .to("measurement", stored.id())
        .field("version", stored.version())
        .field("reason", "Found at source verification");
  }

  private Stream<RouteFixture> medication() {
    String one = MEDICATION + "/{entry}";
    return Stream.of(
        of("GET" + MEDICATION + "/new", "pharmacist", "monitor", () -> Sending.patient(PATIENT)),
        of("POST" + MEDICATION, "coordinator", "monitor", () -> drug(to(study.enrolled()))),
        of("GET" + one, "coordinator", "monitor", this::stored),
        of("POST" + one, "coordinator", "laboratory", () -> drug(stored())),
        of("POST" + one + "/cancel", "coordinator", "laboratory", () -> drug(stored())));
  }

  private static Sending drug(Sending sending) {
    return sending
        .field("kind", "MEDICATION")
        .field("name", "Paracetamol")
        .field("indication", "pain");
  }

  private Sending stored() {
    PatientSummary patient = study.enrolled();
    var stored =
        people.doing(
            Role.COORDINATOR,
            () ->
                medications
                    .record(
                        patient.code(),
                        new MedicationEntry(
                            "Ibuprofen", null, null, "pain", new Period(null, null, true)),
                        UUID.randomUUID())
                    .stored());
    return to(patient)
        .to("entry", stored.id())
        .field("version", stored.version())
        .field("reason", "Found at source verification");
  }

  private Stream<RouteFixture> consent() {
    String page = " /patients/{patient}/consent";
    return Stream.of(
        of(
            "POST" + page,
            "coordinator",
            "monitor",
            () ->
                to(study.enrolled())
                    .field("consentVersion", "3.0")
                    .field("consentGivenAt", SweepStudy.justNow())),
        of(
            "POST" + page + "/withdrawals",
            "coordinator",
            "pharmacist",
            () ->
                to(study.enrolled())
                    .field("scope", "SAMPLES")
                    .field("at", SweepStudy.justNow())
                    .field("reason", "No reason given")),
        of(
            "POST" + page + "/withdrawals/{withdrawal}/cancel",
            "coordinator",
            "monitor",
            this::withdrawn),
        of(
            "POST /patients/{patient}/demographics",
            "coordinator",
            "monitor",
            () -> {
              PatientSummary patient = study.inScreening();
              return to(patient)
                  .field("birthYear", 1960)
                  .field("sex", "MALE")
                  .field("reason", "Typing error")
                  .field("version", patient.version());
            }),
        of(
            "POST /patients/{patient}/screening-again",
            "coordinator",
            "monitor",
            () ->
                to(failed())
                    .field("consentVersion", "2.0")
                    .field("consentGivenAt", SweepStudy.justNow())),
        of(
            "GET /trials/{code}/consent-forms",
            "coordinator",
            SweepPeople.ROLELESS,
            () -> Sending.trial(SweepStudy.TRIAL)),
        of(
            "POST /trials/{code}/consent-forms",
            "administrator",
            "coordinator",
            () ->
                Sending.trial(study.trial().code())
                    .field("label", "3.0")
                    .field("effectiveFrom", SweepStudy.today())));
  }

  private Sending withdrawn() {
    PatientSummary patient = study.enrolled();
    var stored =
        people.doing(
            Role.COORDINATOR,
            () -> {
              consents.withdraw(
                  new WithdrawConsent(
                      patient.code(),
                      ConsentScope.SAMPLES,
                      SweepStudy.justNow(),
                      "No reason given",
                      UUID.randomUUID()));
              return consents.withdrawals(patient).getFirst();
            });
    return to(patient)
        .to("withdrawal", stored.id())
        .field("version", stored.version())
        .field("reason", "Other patient");
  }

  private PatientSummary failed() {
    PatientSummary patient = study.inScreening();
    return people.doing(
        Role.COORDINATOR,
        () -> {
          enrolment.screenFailed(patient.code(), "Platelets too low");
          return patient;
        });
  }

  private Stream<RouteFixture> programs() {
    String one = " /api/v1/patients/{patient}";
    return Stream.of(
        of(
            "GET" + one + "/examinations",
            "monitor",
            "committee-member",
            () -> Sending.patient(PATIENT)),
        of(
            "GET" + one + "/medication",
            "monitor",
            "committee-member",
            () -> Sending.patient(PATIENT)),
        of(
            "POST" + one + "/examinations",
            "coordinator",
            "monitor",
            () ->
                to(study.enrolled())
                    .json(
                        "{\"at\":\"%s\",\"values\":[{\"item\":\"HR\",\"value\":78}]}",
                        SweepStudy.justNow())),
        of(
            "POST" + one + "/medication",
            "pharmacist",
            "monitor",
            () ->
                to(study.enrolled())
                    .json("{\"drug\":\"Ibuprofen\",\"indication\":\"pain\",\"start\":\"2024\"}")));
  }

  private static Sending to(PatientSummary patient) {
    return Sending.patient(patient.code());
  }
}
