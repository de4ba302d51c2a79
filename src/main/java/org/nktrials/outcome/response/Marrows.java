package org.nktrials.outcome.response;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.patient.Deaths;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.patient.ProcedurePerformed;
import org.nktrials.rules.response.LeukaemiaResponse.Category;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assessments of acute myeloid leukaemia, judged by ELN 2022. */
@Service
public class Marrows {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal MOST_NEUTROPHILS = BigDecimal.valueOf(500);
  private static final BigDecimal MOST_PLATELETS = BigDecimal.valueOf(5000);

  private final MarrowRepository assessments;
  private final Responses responses;
  private final Cancellations cancellations;
  private final Patients patients;
  private final Deaths deaths;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Marrows(
      MarrowRepository assessments,
      Responses responses,
      Cancellations cancellations,
      Patients patients,
      Deaths deaths,
      ApplicationEventPublisher events,
      Clock clock) {
    this.assessments = assessments;
    this.responses = responses;
    this.cancellations = cancellations;
    this.patients = patients;
    this.deaths = deaths;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Enters an assessment. What the rule computes then is kept with its version.
   *
   * @throws Refused beside the field that cannot be so
   */
  @Transactional
  public void assess(AssessMarrow command) {
    PatientSummary patient = patients.patient(command.patientCode(), Permission.RECORD_OUTCOME);
    Optional<MarrowRecord> before = assessments.findBySubmissionId(command.submissionId());
    if (before.isPresent()) {
      if (!before.get().patientId().equals(patient.id())) {
        throw new NotFound("marrow assessment");
      }
      return;
    }
    patients.inTurn(patient.id());
    MarrowFile file = responses.of(patient.id()).marrows();
    Category computed = MarrowVisit.judge(command, file.blastsBefore(command.on())).category();
    check(command, patient, file, computed);
    MarrowRecord saved =
        assessments.saveAndFlush(new MarrowRecord(patient, command, computed, clock.instant()));
    if (!command.beforeTreatment()) {
      events.publishEvent(
          new ProcedurePerformed(
              patient.trialId(), patient.id(), "RESPONSE", command.on(), saved.id()));
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
    MarrowRecord record =
        assessments
            .findById(id)
            .filter(one -> one.patientId().equals(patient.id()))
            .orElseThrow(() -> new NotFound("marrow assessment"));
    cancellations.check(record, !record.visit().counts(), seenVersion, why);
    record.cancel(clock.instant());
    assessments.flush();
  }

  private void check(
      AssessMarrow command, PatientSummary patient, MarrowFile file, Category computed) {
    var checks = new ResponseChecks();
    checks.date(command.on(), patient.dateAt(clock.instant()));
    deaths
        .problem(patient.id(), "date", command.on())
        .ifPresent(found -> checks.add("date", found.code(), found.sentence()));
    if (file.visits().stream().anyMatch(one -> one.counts() && one.on().equals(command.on()))) {
      checks.add("date", "already-there", "There is an assessment of this day already.");
    }
    number("marrowBlasts", command.marrowBlasts(), HUNDRED, 1, checks);
    number("neutrophils", command.neutrophils(), MOST_NEUTROPHILS, 2, checks);
    number("platelets", command.platelets(), MOST_PLATELETS, 1, checks);
    checks.ownResponse(command.investigator(), computed, computed.words(), command.reason());
    checks.refuseIfAny();
  }

  private static void number(
      String field,
      @Nullable BigDecimal value,
      BigDecimal most,
      int decimals,
      ResponseChecks checks) {
    if (value != null
        && (value.signum() < 0
            || value.compareTo(most) > 0
            || value.stripTrailingZeros().scale() > decimals)) {
      checks.add(field, "number", "0 to %s, with at most %d decimals.".formatted(most, decimals));
    }
  }
}
