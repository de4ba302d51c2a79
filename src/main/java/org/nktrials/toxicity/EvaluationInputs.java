package org.nktrials.toxicity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nktrials.enrolment.Slot;
import org.nktrials.enrolment.SlotState;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.rules.schedule.DltWindow;
import org.nktrials.treatment.FirstDose;

/**
 * The records from which it follows where every patient of a trial stands, present ones or those of
 * an earlier moment.
 *
 * @param patients all of the trial by identity
 * @param slots in the order in which they were reserved
 * @param firstDoses of the escalated drug by patient
 * @param treated patients who have had any study drug
 * @param verdicts that stand, by patient
 */
public record EvaluationInputs(
    Map<UUID, PatientSummary> patients,
    List<Slot> slots,
    Map<UUID, FirstDose> firstDoses,
    Set<UUID> treated,
    Map<UUID, Verdict> verdicts) {

  /** Copies the collections. */
  public EvaluationInputs {
    patients = Map.copyOf(patients);
    slots = List.copyOf(slots);
    firstDoses = Map.copyOf(firstDoses);
    treated = Set.copyOf(treated);
    verdicts = Map.copyOf(verdicts);
  }

  /**
   * Every patient who has or had a place that counts, in order of first dose, then of reservation.
   *
   * @param protocol definition of a protocol version by its identity
   * @param at the moment whose local dates decide on the windows
   */
  public List<PatientEvaluation> evaluations(
      Function<UUID, ProtocolDefinition> protocol, Instant at) {
    return onePlaceEach().stream()
        .map(slot -> evaluation(slot, protocol, at))
        .sorted(
            Comparator.comparing(EvaluationInputs::order).thenComparing(e -> e.slot().reservedAt()))
        .toList();
  }

  /** The place at whose level a patient counts; a later one takes the place of an earlier. */
  private Collection<Slot> onePlaceEach() {
    Map<UUID, Slot> places = new LinkedHashMap<>();
    slots.stream()
        .filter(slot -> slot.state() != SlotState.RELEASED)
        .forEach(slot -> places.put(slot.patientId(), slot));
    return places.values();
  }

  private PatientEvaluation evaluation(
      Slot slot, Function<UUID, ProtocolDefinition> protocol, Instant at) {
    PatientSummary patient = Optional.ofNullable(patients.get(slot.patientId())).orElseThrow();
    FirstDose first = firstDoses.get(patient.id());
    DltWindow window =
        first == null
            ? null
            : protocol.apply(patient.protocolVersionId()).dltWindowFrom(first.on());
    LocalDate today = patient.dateAt(at);
    Verdict verdict = verdicts.get(patient.id());
    boolean given = treated.contains(patient.id());
    return new PatientEvaluation(
        patient,
        slot,
        state(patient, window, today, verdict, given),
        given,
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
