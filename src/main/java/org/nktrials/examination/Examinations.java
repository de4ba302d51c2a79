package org.nktrials.examination;

import static java.util.stream.Collectors.groupingBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.patient.ConsentStanding;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Measured values of patients: vital signs, weight, height, urine, ECOG, ECG. */
@Service
public class Examinations {

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

  private final MeasurementRepository measurements;
  private final MomentChecks moments;
  private final MeasurementEffects effects;
  private final Patients patients;
  private final Clock clock;

  Examinations(
      MeasurementRepository measurements,
      MomentChecks moments,
      MeasurementEffects effects,
      Patients patients,
      Clock clock) {
    this.measurements = measurements;
    this.moments = moments;
    this.effects = effects;
    this.patients = patients;
    this.clock = clock;
  }

  /** Days with values of a patient that the caller may see, latest first, paged in SQL. */
  @Transactional(readOnly = true)
  public Page<LocalDate> days(UUID patientId, @Nullable LocalDate day, Pageable page) {
    return measurements.days(
        patientId, day == null ? EARLIEST : day, day == null ? LATEST : day, page);
  }

  /** Values of some days, cancelled ones included, in order of time: one query. */
  @Transactional(readOnly = true)
  public List<Measurement> on(UUID patientId, List<LocalDate> days) {
    return days.isEmpty()
        ? List.of()
        : summaries(
            measurements.findByPatientIdAndMeasuredOnInOrderByMeasuredAtAsc(patientId, days));
  }

  /** Every value of a patient that the caller may see, cancelled ones included. */
  @Transactional(readOnly = true)
  public List<Measurement> of(UUID patientId) {
    return summaries(measurements.findByPatientIdOrderByMeasuredAtAscItemAsc(patientId));
  }

  /** Counting values of an item that were done, earliest first. */
  @Transactional(readOnly = true)
  public List<Measurement> series(UUID patientId, Item item) {
    return summaries(
            measurements.findByPatientIdAndItemAndCancelledAtIsNullOrderByMeasuredAt(
                patientId, item))
        .stream()
        .filter(Measurement::done)
        .toList();
  }

  /**
   * One value of a patient that the caller may see.
   *
   * @throws NotFound when it is not the patient's
   */
  @Transactional(readOnly = true)
  public Measurement one(PatientSummary patient, UUID id) {
    return MeasurementRecord.of(patient, measurements.findById(id)).measurement();
  }

  /**
   * Records values.
   *
   * @throws Refused with every problem beside its field; unlikely values have the code "confirm"
   */
  @Transactional
  public RecordedMeasurements record(RecordMeasurements command) {
    PatientSummary patient = patients.patient(command.patientCode(), Permission.RECORD_EXAMINATION);
    List<MeasurementRecord> before = submittedBefore(command);
    if (!before.isEmpty()) {
      before.forEach(one -> requireOf(patient, one));
      return new RecordedMeasurements(summaries(before), List.of());
    }
    check(patient, command.moments());
    List<Measurement> saved = save(patient, command);
    return new RecordedMeasurements(saved, effects.of(patient, saved));
  }

  private List<MeasurementRecord> submittedBefore(RecordMeasurements command) {
    List<UUID> ids = new ArrayList<>();
    for (int moment = 0; moment < command.moments().size(); moment++) {
      for (Reading reading : command.moments().get(moment).readings()) {
        ids.add(submission(command, moment, reading));
      }
    }
    return measurements.findBySubmissionIdIn(ids);
  }

  private static void requireOf(PatientSummary patient, MeasurementRecord record) {
    if (!record.measurement().patientId().equals(patient.id())) {
      throw new NotFound("measurement");
    }
  }

  private void check(PatientSummary patient, List<RecordMeasurements.Moment> typed) {
    ConsentStanding standing = moments.standing(patient);
    moments.refuseFuture(typed, patient);
    moments.refuseAfterDeath(typed, patient);
    Map<Instant, List<Measurement>> stored = stored(patient, typed);
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < typed.size(); i++) {
      RecordMeasurements.Moment moment = typed.get(i);
      Instant at = instant(patient, moment.at());
      moments.problem(standing, moment.field(), at).ifPresent(problems::add);
      if (MomentChecks.isRepeated(typed, i)) {
        problems.add(Problem.of(moment.field(), "repeated", "This time stands twice."));
      }
      List<Measurement> there = stored.getOrDefault(at, List.of());
      moment.readings().forEach(reading -> refuseSecond(reading, there, problems));
      problems.addAll(new MeasurementChecks(moment.readings(), there).problems());
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }

  private Map<Instant, List<Measurement>> stored(
      PatientSummary patient, List<RecordMeasurements.Moment> typed) {
    List<Instant> times = typed.stream().map(one -> instant(patient, one.at())).toList();
    return summaries(
            measurements.findByPatientIdAndMeasuredAtInAndCancelledAtIsNull(patient.id(), times))
        .stream()
        .collect(groupingBy(Measurement::measuredAt));
  }

  private static void refuseSecond(
      Reading reading, List<Measurement> stored, List<Problem> problems) {
    if (stored.stream().anyMatch(one -> one.item() == reading.item())) {
      problems.add(
          new Problem(
              "recorded-before",
              reading.field(),
              reading.item().label() + " is recorded at this time already.",
              "Correct that value instead."));
    }
  }

  private List<Measurement> save(PatientSummary patient, RecordMeasurements command) {
    Instant now = clock.instant();
    List<MeasurementRecord> records = new ArrayList<>();
    for (int moment = 0; moment < command.moments().size(); moment++) {
      Instant at = instant(patient, command.moments().get(moment).at());
      for (Reading reading : command.moments().get(moment).readings()) {
        records.add(
            new MeasurementRecord(patient, reading, at, now, submission(command, moment, reading)));
      }
    }
    try {
      return summaries(measurements.saveAllAndFlush(records));
    } catch (DataIntegrityViolationException together) {
      throw new Refused(
          new Problem(
              "recorded-before",
              null,
              "Somebody recorded values of the same time just now.",
              "Look at them before you enter yours again."));
    }
  }

  private static UUID submission(RecordMeasurements command, int moment, Reading reading) {
    String part = command.submissionId() + "/" + moment + "/" + reading.item();
    return UUID.nameUUIDFromBytes(part.getBytes(StandardCharsets.UTF_8));
  }

  private static Instant instant(PatientSummary patient, LocalDateTime local) {
    return local.atZone(patient.site().zone()).toInstant();
  }

  private static List<Measurement> summaries(List<MeasurementRecord> records) {
    return records.stream().map(MeasurementRecord::measurement).toList();
  }
}
