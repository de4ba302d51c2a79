package org.nktrials.examination;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Values entered wrongly: corrected or cancelled with a reason, never deleted. */
@Service
public class MeasurementCorrections {

  private final MeasurementRepository measurements;
  private final MeasurementEffects effects;
  private final Patients patients;
  private final ChangeReason reason;
  private final Clock clock;

  MeasurementCorrections(
      MeasurementRepository measurements,
      MeasurementEffects effects,
      Patients patients,
      ChangeReason reason,
      Clock clock) {
    this.measurements = measurements;
    this.effects = effects;
    this.patients = patients;
    this.reason = reason;
    this.clock = clock;
  }

  /**
   * Replaces a value.
   *
   * @param reading the new value; its item is the stored one
   * @return what a person should look at now
   * @throws Refused on field "reason" when it is blank, on the reading's field, or when stale
   */
  @Transactional
  public List<String> correct(
      String patientCode, UUID id, @Nullable Long seenVersion, Reading reading, String why) {
    PatientSummary patient = patients.patient(patientCode, Permission.RECORD_EXAMINATION);
    MeasurementRecord record = changeable(patient, id, seenVersion);
    Measurement before = record.measurement();
    List<Problem> problems = new ArrayList<>();
    requireReason(why, problems);
    if (reading.item() != before.item()) {
      problems.add(Problem.of(reading.field(), "item", "This is another examination."));
    }
    problems.addAll(new MeasurementChecks(List.of(reading), sameMoment(before)).problems());
    refuseIfAny(problems);
    reason.because(why.strip());
    record.take(reading);
    measurements.flush();
    return effects.of(patient, List.of(record.measurement()));
  }

  /**
   * Cancels a value; it stays readable.
   *
   * @throws Refused on field "reason" when it is blank, or when stale
   */
  @Transactional
  public void cancel(String patientCode, UUID id, @Nullable Long seenVersion, String why) {
    PatientSummary patient = patients.patient(patientCode, Permission.RECORD_EXAMINATION);
    MeasurementRecord record = changeable(patient, id, seenVersion);
    List<Problem> problems = new ArrayList<>();
    requireReason(why, problems);
    refuseIfAny(problems);
    reason.because(why.strip());
    record.cancel(clock.instant());
    measurements.flush();
    effects.of(patient, List.of(record.measurement()));
  }

  private MeasurementRecord changeable(
      PatientSummary patient, UUID id, @Nullable Long seenVersion) {
    MeasurementRecord record = MeasurementRecord.of(patient, measurements.findById(id));
    record.requireVersion(seenVersion);
    if (!record.measurement().counts()) {
      throw new Refused(new Problem("cancelled", null, "This value is cancelled already.", null));
    }
    return record;
  }

  private List<Measurement> sameMoment(Measurement one) {
    return measurements
        .findByPatientIdAndMeasuredAtInAndCancelledAtIsNull(
            one.patientId(), List.of(one.measuredAt()))
        .stream()
        .map(MeasurementRecord::measurement)
        .filter(other -> !other.id().equals(one.id()))
        .toList();
  }

  private static void requireReason(String why, List<Problem> problems) {
    if (why.isBlank()) {
      problems.add(Problem.of("reason", "reason-missing", "Say why."));
    }
  }

  private static void refuseIfAny(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }
}
