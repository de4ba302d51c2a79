package org.nktrials.outcome.response;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lesions at baseline by RECIST 1.1: at most 5 targets, at most 2 of an organ, each measurable. The
 * baseline is closed with the first assessment.
 */
@Service
public class TumourLesions {

  private static final int MOST_TARGETS = 5;
  private static final int MOST_OF_ORGAN = 2;
  private static final int MOST_NON_TARGETS = 50;
  private static final int LONGEST_ORGAN = 60;
  private static final int LONGEST_TEXT = 200;
  private static final BigDecimal LARGEST = BigDecimal.valueOf(500);

  private final TumourLesionRepository lesions;
  private final Responses responses;
  private final Cancellations cancellations;
  private final Patients patients;
  private final Clock clock;

  TumourLesions(
      TumourLesionRepository lesions,
      Responses responses,
      Cancellations cancellations,
      Patients patients,
      Clock clock) {
    this.lesions = lesions;
    this.responses = responses;
    this.cancellations = cancellations;
    this.patients = patients;
    this.clock = clock;
  }

  /**
   * Enters a lesion.
   *
   * @throws Refused beside the field that cannot be so
   */
  @Transactional
  public TumourLesion enter(RegisterLesion command) {
    PatientSummary patient = patients.patient(command.patientCode(), Permission.RECORD_OUTCOME);
    Optional<TumourLesionRecord> before = lesions.findBySubmissionId(command.submissionId());
    if (before.isPresent()) {
      return before
          .filter(one -> one.patientId().equals(patient.id()))
          .orElseThrow(() -> new NotFound("lesion"))
          .lesion();
    }
    patients.inTurn(patient.id());
    TumourFile file = responses.of(patient.id()).tumours();
    check(command, patient, file);
    return lesions
        .saveAndFlush(
            new TumourLesionRecord(patient, command, free(file, command.kind()), clock.instant()))
        .lesion();
  }

  /**
   * Cancels a lesion; it stays readable and leaves every sum.
   *
   * @throws Refused when the form is stale or the reason is missing
   */
  @Transactional
  public void cancel(String patientCode, UUID id, @Nullable Long seenVersion, String why) {
    PatientSummary patient = patients.patient(patientCode, Permission.RECORD_OUTCOME);
    TumourLesionRecord record =
        lesions
            .findById(id)
            .filter(one -> one.patientId().equals(patient.id()))
            .orElseThrow(() -> new NotFound("lesion"));
    cancellations.check(record, !record.lesion().counts(), seenVersion, why);
    record.cancel(clock.instant());
    lesions.flush();
  }

  private void check(RegisterLesion command, PatientSummary patient, TumourFile file) {
    var checks = new ResponseChecks();
    checks.date(command.measuredOn(), patient.dateAt(clock.instant()));
    checks.text("organ", command.organ(), LONGEST_ORGAN, "Name the organ, in 1 to 60 characters.");
    checks.text(
        "description", command.description(), LONGEST_TEXT, "Say where, in 1 to 200 characters.");
    if (file.visits().stream().anyMatch(TumourVisit::counts)) {
      checks.add(
          "kind",
          "baseline-closed",
          "There are assessments already: what appears now is a new lesion of an assessment.");
    }
    if (command.kind() == LesionKind.TARGET) {
      size(command, checks);
      room(command, file, checks);
    } else if (command.size() != null) {
      checks.add("size", "size", "Non-target lesions are followed without a size.");
    } else if (free(file, LesionKind.NON_TARGET) > MOST_NON_TARGETS) {
      checks.add("kind", "too-many", "At most 50 non-target lesions.");
    }
    checks.refuseIfAny();
  }

  private static void size(RegisterLesion command, ResponseChecks checks) {
    BigDecimal size = command.size();
    if (size == null
        || size.compareTo(LARGEST) > 0
        || size.stripTrailingZeros().scale() > 1
        || size.compareTo(command.method().smallest(command.nodal())) < 0) {
      checks.add(
          "size",
          "size",
          "A target by %s measures at least %s mm%s, at most 500, with at most one decimal."
              .formatted(
                  command.method().label(),
                  command.method().smallest(command.nodal()),
                  command.nodal() ? " in its short axis" : ""));
    }
  }

  private static void room(RegisterLesion command, TumourFile file, ResponseChecks checks) {
    List<TumourLesion> targets = file.targets();
    if (targets.size() >= MOST_TARGETS) {
      checks.add("kind", "too-many", "There are 5 target lesions; further ones are non-target.");
    }
    String organ = command.organ().strip().toLowerCase(Locale.ROOT);
    if (targets.stream().filter(one -> one.organ().toLowerCase(Locale.ROOT).equals(organ)).count()
        >= MOST_OF_ORGAN) {
      checks.add("organ", "too-many-of-organ", "There are 2 target lesions of this organ already.");
    }
  }

  /** The smallest number that no lesion of this kind has. */
  private static int free(TumourFile file, LesionKind kind) {
    int number = 1;
    while (has(file, kind, number)) {
      number++;
    }
    return number;
  }

  private static boolean has(TumourFile file, LesionKind kind, int number) {
    return file.lesions().stream()
        .anyMatch(one -> one.counts() && one.kind() == kind && one.number() == number);
  }
}
