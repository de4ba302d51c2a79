package org.nktrials.examination;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.ProcedurePerformed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows from values that were recorded, corrected or cancelled, in their transaction. */
@Component
class MeasurementEffects {

  /** From so many times a day on, vital signs count as taken every four hours (default). */
  private static final int FOUR_HOURLY_TIMES = 4;

  private final MeasurementRepository measurements;
  private final EditChecks checks;
  private final ApplicationEventPublisher events;

  MeasurementEffects(
      MeasurementRepository measurements, EditChecks checks, ApplicationEventPublisher events) {
    this.measurements = measurements;
    this.checks = checks;
    this.events = events;
  }

  /** Publishes procedures done and edit checks; the sentences are for the person who entered. */
  List<String> of(PatientSummary patient, List<Measurement> changed) {
    changed.stream()
        .map(Measurement::measuredOn)
        .distinct()
        .forEach(day -> proceduresOf(patient, changed, day));
    return checks.run(patient, changed);
  }

  private void proceduresOf(PatientSummary patient, List<Measurement> changed, LocalDate day) {
    List<Measurement> ofDay =
        changed.stream()
            .filter(one -> one.counts() && one.done() && one.measuredOn().equals(day))
            .toList();
    if (ofDay.isEmpty()) {
      return;
    }
    Set<String> published = new HashSet<>();
    for (Measurement one : ofDay) {
      for (String procedure : shownBy(one, ofDay, patient)) {
        if (published.add(procedure)) {
          events.publishEvent(
              new ProcedurePerformed(patient.trialId(), patient.id(), procedure, day, one.id()));
        }
      }
    }
  }

  private List<String> shownBy(Measurement one, List<Measurement> ofDay, PatientSummary patient) {
    return switch (one.item()) {
      case ECOG -> List.of("ECOG");
      case WEIGHT, HEIGHT -> weighed(one, patient);
      case URINE -> List.of();
      case ECG_HR, PR, QRS, QT, QTCF, ECG_RESULT -> List.of("ECG");
      case SBP, DBP, HR, TEMP, RR, SPO2 -> vitals(one, ofDay, patient);
    };
  }

  private List<String> weighed(Measurement one, PatientSummary patient) {
    Set<Item> ofDay =
        stored(patient, one).stream()
            .filter(Measurement::done)
            .map(Measurement::item)
            .collect(toSet());
    List<String> shown = new ArrayList<>();
    if (ofDay.contains(Item.WEIGHT)) {
      shown.add("WT");
      if (ofDay.contains(Item.HEIGHT)) {
        shown.add("WT_HT");
      }
    }
    return shown;
  }

  /** Only the first of the day asks the database. */
  private List<String> vitals(Measurement one, List<Measurement> ofDay, PatientSummary patient) {
    boolean first =
        ofDay.stream()
            .filter(other -> other.item().group() == ItemGroup.VITALS)
            .findFirst()
            .filter(other -> other.id().equals(one.id()))
            .isPresent();
    if (!first) {
      return List.of();
    }
    long times =
        stored(patient, one).stream()
            .filter(other -> other.item().group() == ItemGroup.VITALS && other.done())
            .map(Measurement::measuredAt)
            .distinct()
            .count();
    return times >= FOUR_HOURLY_TIMES ? List.of("VITALS", "VITALS_Q4H") : List.of("VITALS");
  }

  private List<Measurement> stored(PatientSummary patient, Measurement one) {
    return measurements
        .findByPatientIdAndMeasuredOnBetweenAndCancelledAtIsNullOrderByMeasuredAt(
            patient.id(), one.measuredOn(), one.measuredOn())
        .stream()
        .map(MeasurementRecord::measurement)
        .toList();
  }
}
