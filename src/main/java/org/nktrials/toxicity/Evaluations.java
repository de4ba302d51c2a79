package org.nktrials.toxicity;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.enrolment.Slot;
import org.nktrials.enrolment.SlotState;
import org.nktrials.enrolment.Slots;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.ProtocolVersion;
import org.nktrials.rules.schedule.DltWindow;
import org.nktrials.treatment.Doses;
import org.nktrials.treatment.FirstDose;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where every patient with a place stands: places, first doses and verdicts put together. */
@Service
public class Evaluations {

  private final Slots slots;
  private final Doses doses;
  private final VerdictRepository verdicts;
  private final Patients patients;
  private final ProtocolService protocols;
  private final Clock clock;

  Evaluations(
      Slots slots,
      Doses doses,
      VerdictRepository verdicts,
      Patients patients,
      ProtocolService protocols,
      Clock clock) {
    this.slots = slots;
    this.doses = doses;
    this.verdicts = verdicts;
    this.patients = patients;
    this.protocols = protocols;
    this.clock = clock;
  }

  /**
   * Every patient who has or had a place that counts, all sites, in order of first dose, then of
   * reservation. A fixed number of queries.
   */
  @Transactional(readOnly = true)
  public List<PatientEvaluation> ofTrial(UUID trialId) {
    ProtocolVersion protocol = protocols.version(protocols.trial(trialId).currentVersionId());
    Map<UUID, PatientSummary> patient = patients.everyPatientForCounting(trialId);
    Map<UUID, FirstDose> first =
        doses.firstDoses(trialId, protocol.definition().escalatedTreatment().code());
    Set<UUID> treated = doses.patientsWithStudyDrug(trialId);
    Map<UUID, Verdict> verdict =
        verdicts.findByTrialIdAndSupersededAtIsNull(trialId).stream()
            .map(VerdictRecord::verdict)
            .collect(toMap(Verdict::patientId, v -> v));
    return onePlaceEach(slots.ofTrial(trialId)).stream()
        .map(
            slot ->
                evaluation(
                    Optional.ofNullable(patient.get(slot.patientId())).orElseThrow(),
                    slot,
                    treated.contains(slot.patientId()),
                    first.get(slot.patientId()),
                    verdict.get(slot.patientId())))
        .sorted(Comparator.comparing(Evaluations::order).thenComparing(e -> e.slot().reservedAt()))
        .toList();
  }

  /** One patient; empty while the patient has no place. */
  @Transactional(readOnly = true)
  public Optional<PatientEvaluation> of(PatientSummary patient) {
    ProtocolVersion protocol = protocols.version(patient.protocolVersionId());
    String drug = protocol.definition().escalatedTreatment().code();
    return slots
        .counting(patient.id())
        .map(
            slot ->
                evaluation(
                    patient,
                    slot,
                    doses.patientsWithStudyDrug(patient.trialId()).contains(patient.id()),
                    doses.firstDoses(patient.trialId(), drug).get(patient.id()),
                    verdicts
                        .findByPatientIdAndSupersededAtIsNull(patient.id())
                        .map(VerdictRecord::verdict)
                        .orElse(null)));
  }

  /** The place at whose level a patient counts; a later one takes the place of an earlier. */
  private static Collection<Slot> onePlaceEach(List<Slot> slots) {
    Map<UUID, Slot> places = new LinkedHashMap<>();
    slots.stream()
        .filter(slot -> slot.state() != SlotState.RELEASED)
        .forEach(slot -> places.put(slot.patientId(), slot));
    return places.values();
  }

  private PatientEvaluation evaluation(
      PatientSummary patient,
      Slot slot,
      boolean treated,
      @Nullable FirstDose first,
      @Nullable Verdict verdict) {
    DltWindow window =
        first == null
            ? null
            : protocols.version(patient.protocolVersionId()).definition().dltWindowFrom(first.on());
    LocalDate today = patient.dateAt(clock.instant());
    return new PatientEvaluation(
        patient,
        slot,
        state(patient, window, today, verdict, treated),
        treated,
        window,
        today,
        verdict);
  }

  private static EvaluationState state(
      PatientSummary patient,
      @Nullable DltWindow window,
      LocalDate today,
      @Nullable Verdict verdict,
      boolean treated) {
    if (verdict != null) {
      return EvaluationState.valueOf(verdict.kind().name());
    }
    if (window != null) {
      return window.isClosed(today) ? EvaluationState.VERDICT_DUE : EvaluationState.IN_DLT_WINDOW;
    }
    return switch (patient.status()) {
      case SCREENING -> EvaluationState.SCREENING;
      case SCREEN_FAILED -> treated ? EvaluationState.VERDICT_DUE : EvaluationState.SCREENING;
      case ENROLLED -> EvaluationState.LEAD_IN;
      case OFF_TREATMENT -> EvaluationState.VERDICT_DUE;
    };
  }

  /** Who counts without a first dose stands where the place was reserved, not as last cohort. */
  private static LocalDate order(PatientEvaluation evaluation) {
    DltWindow window = evaluation.window();
    if (window != null) {
      return window.anchor();
    }
    boolean counts = evaluation.state().isPending() || evaluation.state().isEvaluable();
    return counts ? evaluation.patient().dateAt(evaluation.slot().reservedAt()) : LocalDate.MAX;
  }
}
