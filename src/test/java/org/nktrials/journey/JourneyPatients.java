package org.nktrials.journey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.nktrials.access.Role;
import org.nktrials.laboratory.Analyte;
import org.nktrials.laboratory.Laboratories;
import org.nktrials.laboratory.Laboratory;
import org.nktrials.laboratory.NewLaboratory;
import org.nktrials.laboratory.NewRange;
import org.nktrials.laboratory.ReferenceRanges;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.MovableClock;
import org.nktrials.support.TestPeople;
import org.nktrials.support.TrialScenario;
import org.nktrials.toxicity.SignVerdict;
import org.nktrials.toxicity.VerdictKind;
import org.nktrials.toxicity.Verdicts;
import org.nktrials.treatment.AuthoriseDose;
import org.nktrials.treatment.DoseAuthorisations;
import org.nktrials.treatment.Doses;
import org.nktrials.treatment.RecordDose;
import org.springframework.boot.test.context.TestComponent;

/** Lays the ground for a journey through the services, on the clock that the journey moves. */
@TestComponent
class JourneyPatients {

  private final TrialScenario scenario;
  private final TestPeople people;
  private final DoseAuthorisations authorisations;
  private final Doses doses;
  private final Verdicts verdicts;
  private final Laboratories laboratories;
  private final ReferenceRanges ranges;
  private final MovableClock clock;

  JourneyPatients(
      TrialScenario scenario,
      TestPeople people,
      DoseAuthorisations authorisations,
      Doses doses,
      Verdicts verdicts,
      Laboratories laboratories,
      ReferenceRanges ranges,
      MovableClock clock) {
    this.scenario = scenario;
    this.people = people;
    this.authorisations = authorisations;
    this.doses = doses;
    this.verdicts = verdicts;
    this.laboratories = laboratories;
    this.ranges = ranges;
    this.clock = clock;
  }

  TrialSummary startedTrial(String code) {
    people.site("01");
    return scenario.startedTrial(code);
  }

  /** Enrolled at an open level; the interval to the first dose before has passed. */
  PatientSummary enrolled(TrialSummary trial, int level) {
    return scenario.enrolled(trial, "01", level);
  }

  PatientSummary inScreening(TrialSummary trial) {
    PatientSummary patient = scenario.registered(trial, "01");
    scenario.meetCriteria(patient);
    return patient;
  }

  void authorise(PatientSummary patient, String drug, int days) {
    people.doing(
        Role.PHARMACIST,
        () ->
            authorisations.authorise(
                new AuthoriseDose(
                    patient.code(), drug, today(patient), days, TimeOrderedId.next())));
  }

  /** Given now, as authorised. */
  void give(PatientSummary patient, String drug, String amount) {
    people.doing(
        Role.COORDINATOR,
        () ->
            doses.record(
                new RecordDose(
                    patient.code(),
                    drug,
                    new BigDecimal(amount),
                    1,
                    now(patient),
                    null,
                    TimeOrderedId.next())));
  }

  /** A first dose of the escalated drug now; 20 days later its window is closed, without DLT. */
  PatientSummary evaluated(TrialSummary trial, int level, String amount) {
    PatientSummary patient = enrolled(trial, level);
    authorise(patient, "IL2", 1);
    give(patient, "IL2", amount);
    clock.pass(20);
    people.doing(
        Role.INVESTIGATOR,
        () -> {
          verdicts.sign(
              new SignVerdict(
                  patient.code(), VerdictKind.NO_DLT, "No DLT seen", null, TestPeople.PASSWORD));
          return true;
        });
    return patient;
  }

  /** A laboratory of the trial with a range of neutrophils and white blood cells. */
  Laboratory laboratory(TrialSummary trial) {
    Laboratory laboratory =
        people.doing(
            Role.LABORATORY,
            () -> laboratories.add(trial.id(), new NewLaboratory("BIO", "Biology", null)));
    range(laboratory, Analyte.ANC, "1.8", "7.5");
    range(laboratory, Analyte.WBC, "4.0", "10.0");
    return laboratory;
  }

  private void range(Laboratory laboratory, Analyte analyte, String lower, String upper) {
    people.doing(
        Role.LABORATORY,
        () ->
            ranges.add(
                laboratory,
                new NewRange(
                    analyte,
                    null,
                    null,
                    null,
                    LocalDate.of(2020, 1, 1),
                    lower,
                    upper,
                    "10*9/L",
                    TimeOrderedId.next())));
  }

  LocalDate today(PatientSummary patient) {
    return patient.dateAt(clock.instant());
  }

  /** To the minute, as forms have it. */
  LocalDateTime now(PatientSummary patient) {
    return LocalDateTime.ofInstant(clock.instant(), patient.site().zone())
        .truncatedTo(ChronoUnit.MINUTES);
  }
}
