package org.nktrials.enrolment;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.access.Signatures;
import org.nktrials.patient.PatientFile;
import org.nktrials.patient.PatientStatus;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.rules.eligibility.CriterionOutcome;
import org.nktrials.rules.eligibility.EligibilityDecision;
import org.nktrials.rules.eligibility.EligibilityRule;
import org.nktrials.rules.eligibility.PersonAnswer;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Eligibility: what is entered for the numbered criteria, and what follows from it. */
@Service
public class Eligibility {

  private final PatientFile file;
  private final EligibilityAnswerRepository answers;
  private final Patients patients;
  private final TrialLock lock;
  private final ProtocolService protocols;
  private final Signatures signatures;
  private final ChangeReason reason;
  private final Clock clock;

  Eligibility(
      PatientFile file,
      EligibilityAnswerRepository answers,
      Patients patients,
      TrialLock lock,
      ProtocolService protocols,
      Signatures signatures,
      ChangeReason reason,
      Clock clock) {
    this.file = file;
    this.answers = answers;
    this.patients = patients;
    this.lock = lock;
    this.protocols = protocols;
    this.signatures = signatures;
    this.reason = reason;
    this.clock = clock;
  }

  /**
   * Every criterion with its answer and outcome, as of today at the patient's site; once
   * eligibility is confirmed, as of the day of confirmation, so that values do not grow too old
   * afterwards.
   */
  @Transactional(readOnly = true)
  public EligibilityView of(PatientSummary patient) {
    Map<String, EligibilityAnswerRecord> stored = stored(patient);
    SignatureReceipt confirmation = confirmation(patient);
    LocalDate asOf =
        patient.dateAt(confirmation == null ? clock.instant() : confirmation.signedAt());
    EligibilityDecision decision = decide(patient, stored, asOf);
    Map<String, CriterionOutcome> outcomes =
        decision.outcomes().stream().collect(toMap(CriterionOutcome::number, Function.identity()));
    List<EligibilityView.Line> lines =
        rule(patient).criteria().stream()
            .map(
                criterion ->
                    EligibilityView.line(
                        criterion,
                        stored.get(criterion.number()),
                        Objects.requireNonNull(outcomes.get(criterion.number()))))
            .toList();
    return new EligibilityView(lines, decision, asOf, confirmation);
  }

  /**
   * Stores what was entered; unchanged answers are left alone.
   *
   * @param changeReason why stored answers change; needed only where one does
   * @throws Refused when the patient is enrolled, an answer is stale, or a change has no reason
   */
  @Transactional
  public void answer(
      String patientCode, List<AnswerCriterion> commands, @Nullable String changeReason) {
    PatientSummary asked = patients.patient(patientCode, Permission.RECORD_ELIGIBILITY);
    lock.hold(asked.trialId());
    PatientSummary patient = patients.asOfNow(asked);
    requireScreening(patient);
    Map<String, EligibilityAnswerRecord> stored = stored(patient);
    for (AnswerCriterion command : commands) {
      requireKnown(patient, command.criterion());
      EligibilityAnswerRecord record = stored.get(command.criterion());
      if (record == null) {
        saveNew(patient, command);
      } else if (!record.says(command)) {
        record.requireVersion(command.seenVersion());
        reason.because(required(changeReason));
        record.take(command);
      }
    }
  }

  private @Nullable SignatureReceipt confirmation(PatientSummary patient) {
    return file.of(PlaceParts.CONFIRMATIONS, patient.id()).stream()
        .findFirst()
        .map(
            confirmation ->
                signatures
                    .byId(List.of(confirmation.signatureId()))
                    .get(confirmation.signatureId()))
        .orElse(null);
  }

  private EligibilityDecision decide(
      PatientSummary patient, Map<String, EligibilityAnswerRecord> stored, LocalDate asOf) {
    EligibilityRule rule = rule(patient);
    return rule.decide(
        AgeFromBirthYear.complete(
            stored.values().stream().map(EligibilityAnswerRecord::answer).toList(),
            rule.criteria(),
            patient.birthYear(),
            asOf),
        asOf);
  }

  private EligibilityRule rule(PatientSummary patient) {
    return protocols.version(patient.protocolVersionId()).definition().eligibilityRule();
  }

  private Map<String, EligibilityAnswerRecord> stored(PatientSummary patient) {
    return file.of(PlaceParts.ANSWERS, patient.id()).stream()
        .collect(toMap(EligibilityAnswerRecord::criterion, Function.identity()));
  }

  private void saveNew(PatientSummary patient, AnswerCriterion command) {
    boolean empty =
        command.met() == PersonAnswer.UNANSWERED
            && command.value() == null
            && command.valueDate() == null
            && command.note() == null;
    if (!empty) {
      answers.save(new EligibilityAnswerRecord(patient.id(), command, clock.instant()));
    }
  }

  private void requireKnown(PatientSummary patient, String criterion) {
    if (rule(patient).criteria().stream().noneMatch(c -> c.number().equals(criterion))) {
      throw new NotFound("criterion");
    }
  }

  private static void requireScreening(PatientSummary patient) {
    if (patient.status() != PatientStatus.SCREENING) {
      throw new Refused(notInScreening(patient));
    }
  }

  static Problem notInScreening(PatientSummary patient) {
    return new Problem(
        "not-in-screening",
        null,
        patient.code() + " is no longer in screening: " + patient.status().label() + ".",
        null);
  }

  private static String required(@Nullable String changeReason) {
    if (changeReason == null || changeReason.isBlank()) {
      throw new Refused(
          Problem.of("reason", "reason-missing", "A stored answer changes: say why."));
    }
    return changeReason.strip();
  }
}
