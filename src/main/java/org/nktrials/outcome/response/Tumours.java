package org.nktrials.outcome.response;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.patient.Deaths;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.patient.ProcedurePerformed;
import org.nktrials.rules.response.TumourAssessment.NonTarget;
import org.nktrials.rules.response.TumourResponse.Category;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tumours by RECIST 1.1: lesions at baseline, assessments after it. */
@Service
public class Tumours {

  private static final int LONGEST_TEXT = 200;
  private static final BigDecimal LARGEST = BigDecimal.valueOf(500);

  private final TumourAssessmentRepository assessments;
  private final LesionMeasurementRepository measurements;
  private final Responses responses;
  private final Cancellations cancellations;
  private final Patients patients;
  private final Deaths deaths;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Tumours(
      TumourAssessmentRepository assessments,
      LesionMeasurementRepository measurements,
      Responses responses,
      Cancellations cancellations,
      Patients patients,
      Deaths deaths,
      ApplicationEventPublisher events,
      Clock clock) {
    this.assessments = assessments;
    this.measurements = measurements;
    this.responses = responses;
    this.cancellations = cancellations;
    this.patients = patients;
    this.deaths = deaths;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Enters an assessment after baseline. What the rule computes then is kept with its version.
   *
   * @throws Refused beside the field that cannot be so
   */
  @Transactional
  public void assess(AssessTumour command) {
    PatientSummary patient = patients.patient(command.patientCode(), Permission.RECORD_OUTCOME);
    Optional<TumourAssessmentRecord> before =
        assessments.findBySubmissionId(command.submissionId());
    if (before.isPresent()) {
      if (!before.get().patientId().equals(patient.id())) {
        throw new NotFound("tumour assessment");
      }
      return;
    }
    patients.inTurn(patient.id());
    TumourFile file = responses.of(patient.id()).tumours();
    Category computed = file.preview(asVisit(command));
    check(command, patient, file, computed);
    TumourAssessmentRecord saved =
        assessments.saveAndFlush(
            new TumourAssessmentRecord(patient, command, computed, clock.instant()));
    for (TumourLesion target : file.targets()) {
      command.readings().stream()
          .filter(reading -> reading.lesion() == target.number())
          .forEach(
              reading ->
                  measurements.save(
                      new LesionMeasurementRecord(patient, saved.id(), target.id(), reading)));
    }
    measurements.flush();
    for (String procedure : List.of("TUMOUR", "RESPONSE")) {
      events.publishEvent(
          new ProcedurePerformed(
              patient.trialId(), patient.id(), procedure, command.on(), saved.id()));
    }
  }

  /**
   * Cancels an assessment; it stays readable.
   *
   * @throws Refused when the form is stale or the reason is missing
   */
  @Transactional
  public void cancel(String patientCode, UUID id, @Nullable Long seenVersion, String why) {
    PatientSummary patient = patients.patient(patientCode, Permission.RECORD_OUTCOME);
    TumourAssessmentRecord record =
        assessments
            .findById(id)
            .filter(one -> one.patientId().equals(patient.id()))
            .orElseThrow(() -> new NotFound("tumour assessment"));
    cancellations.check(record, !record.visit(List.of()).counts(), seenVersion, why);
    record.cancel(clock.instant());
    assessments.flush();
  }

  private void check(
      AssessTumour command, PatientSummary patient, TumourFile file, Category computed) {
    var checks = new ResponseChecks();
    checks.date(command.on(), patient.dateAt(clock.instant()));
    deaths
        .problem(patient.id(), "date", command.on())
        .ifPresent(found -> checks.add("date", found.code(), found.sentence()));
    if (file.lesions().stream().noneMatch(TumourLesion::counts)) {
      checks.add("date", "no-baseline", "Enter the lesions at baseline first.");
    }
    if (file.visits().stream().anyMatch(one -> one.counts() && one.on().equals(command.on()))) {
      checks.add("date", "already-there", "There is an assessment of this day already.");
    }
    if (file.lesions().stream()
        .anyMatch(one -> one.counts() && one.measuredOn().isAfter(command.on()))) {
      checks.add("date", "before-baseline", "It lies before the baseline of a lesion.");
    }
    if (file.hasNonTargets() == (command.nonTarget() == NonTarget.NONE_AT_BASELINE)) {
      checks.add(
          "nonTarget",
          "non-target",
          file.hasNonTargets()
              ? "There are non-target lesions at baseline: say what became of them."
              : "There is no non-target lesion at baseline.");
    }
    lesions(command, file, checks);
    for (LesionReading reading : command.readings()) {
      BigDecimal size = reading.size();
      if (size != null
          && (size.signum() < 0
              || size.compareTo(LARGEST) > 0
              || size.stripTrailingZeros().scale() > 1)) {
        checks.add("size" + reading.lesion(), "size", "0 to 500 mm, with at most one decimal.");
      }
    }
    if (Boolean.TRUE.equals(command.newLesion())) {
      checks.text("newLesionWhere", command.newLesionWhere(), LONGEST_TEXT, "Say where it is.");
    }
    checks.ownResponse(
        command.investigator(), computed, ResponseWords.of(computed), command.reason());
    checks.refuseIfAny();
  }

  /** A reading that would be left aside, or taken twice, changes the sum unseen. */
  private static void lesions(AssessTumour command, TumourFile file, ResponseChecks checks) {
    Set<Integer> known =
        file.targets().stream().map(TumourLesion::number).collect(Collectors.toSet());
    Set<Integer> read = new HashSet<>();
    for (LesionReading reading : command.readings()) {
      String field = "size" + reading.lesion();
      if (!read.add(reading.lesion())) {
        checks.add(field, "twice", "Target %d is read twice.".formatted(reading.lesion()));
      } else if (reading.state() != LesionState.NOT_EVALUATED
          && !known.contains(reading.lesion())) {
        checks.add(
            field, "no-target", "There is no target %d that counts.".formatted(reading.lesion()));
      }
    }
  }

  private static TumourVisit asVisit(AssessTumour command) {
    return new TumourVisit(
        command.submissionId(),
        command.on(),
        command.readings(),
        command.nonTarget(),
        command.newLesion(),
        command.newLesionWhere(),
        command.investigator(),
        command.reason(),
        Category.NOT_EVALUABLE,
        null,
        0);
  }
}
