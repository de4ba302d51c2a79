package org.nktrials.toxicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.nktrials.treatment.StartedTrials.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.access.Signatures;
import org.nktrials.enrolment.LevelOpenings;
import org.nktrials.enrolment.Slot;
import org.nktrials.enrolment.SlotState;
import org.nktrials.enrolment.Slots;
import org.nktrials.enrolment.TreatmentLevels;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.toxicity.DltProposal;
import org.nktrials.rules.toxicity.Relatedness;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.treatment.StartedTrials;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Signed verdicts and what follows from them, on the database. */
@IntegrationTest
class VerdictsIT {

  private static final int FIRST_IL2 = -20;
  private static final int LAST_WINDOW_DAY = FIRST_IL2 + 11;

  @Autowired private StartedTrials trials;
  @Autowired private Verdicts verdicts;
  @Autowired private Evaluations evaluations;
  @Autowired private DltProposals proposals;
  @Autowired private AdverseEvents events;
  @Autowired private Slots slots;
  @Autowired private LevelOpenings openings;
  @Autowired private TreatmentLevels levels;
  @Autowired private Signatures signatures;
  @Autowired private Patients patients;

  private TrialSummary trial;
  private PatientSummary patient;

  @BeforeEach
  void enrolPatient() {
    trial = trials.trial();
    patient = trials.enrolled(trial);
  }

  private Verdict sign(int day, VerdictKind kind, @Nullable String changeReason) {
    return trials.on(
        day,
        Role.INVESTIGATOR,
        () ->
            verdicts.sign(
                new SignVerdict(
                    patient.code(), kind, "As found", changeReason, TestPeople.PASSWORD)));
  }

  private List<String> refusal(int day, VerdictKind kind, @Nullable String changeReason) {
    try {
      sign(day, kind, changeReason);
      return List.of();
    } catch (Refused refused) {
      return refused.problems().stream().map(Problem::code).toList();
    }
  }

  private PatientEvaluation evaluation(int day) {
    return trials.on(day, Role.INVESTIGATOR, () -> evaluations.of(patient).orElseThrow());
  }

  private DltProposal proposal(int day) {
    return trials.on(day, Role.INVESTIGATOR, () -> proposals.propose(evaluation(day)));
  }

  private void capillaryLeak(int grade, int day) {
    AdverseEventEntry entry =
        new AdverseEventEntry(
            "Capillary leak syndrome",
            null,
            day(day),
            null,
            null,
            grade,
            false,
            true,
            Map.of(
                "CTX", Relatedness.UNRELATED,
                "IM", Relatedness.UNLIKELY,
                "IL2", Relatedness.PROBABLE));
    trials.on(
        day, Role.COORDINATOR, () -> events.record(patient.code(), entry, TimeOrderedId.next()));
  }

  private Slot slot() {
    return slots.ofTrial(trial.id()).stream()
        .filter(one -> one.patientId().equals(patient.id()))
        .findFirst()
        .orElseThrow();
  }

  @Requirement("DLT-07")
  @Test
  void refusesEveryVerdictBeforeStudyDrug() {
    for (VerdictKind kind : VerdictKind.values()) {
      assertThat(refusal(-10, kind, null)).containsExactly("not-treated");
    }
  }

  @Requirement("DLT-07")
  @Test
  void saysDltOnlyOnceTheWindowHasStarted() {
    trials.give(patient, "CTX", "50", -50, 10);
    assertThat(evaluation(-25).state()).isEqualTo(EvaluationState.LEAD_IN);
    assertThat(evaluation(-25).inLeadIn()).isTrue();
    assertThat(refusal(-25, VerdictKind.DLT, null)).containsExactly("window-not-started");
    assertThat(refusal(-25, VerdictKind.NO_DLT, null)).containsExactly("window-open");
    trials.give(patient, "IL2", "3", FIRST_IL2, 1);
    assertThat(refusal(FIRST_IL2, VerdictKind.DLT, null)).isEmpty();
  }

  @Requirement("DLT-07")
  @Test
  void saysNoDltOnlyOnceTheWindowHasClosed() {
    trials.firstCycle(patient, FIRST_IL2);
    assertThat(evaluation(LAST_WINDOW_DAY).state()).isEqualTo(EvaluationState.IN_DLT_WINDOW);
    assertThat(refusal(LAST_WINDOW_DAY, VerdictKind.NO_DLT, null)).containsExactly("window-open");
    assertThat(evaluation(LAST_WINDOW_DAY + 1).state()).isEqualTo(EvaluationState.VERDICT_DUE);
    assertThat(refusal(LAST_WINDOW_DAY + 1, VerdictKind.NO_DLT, null)).isEmpty();
    assertThat(evaluation(LAST_WINDOW_DAY + 1).state()).isEqualTo(EvaluationState.NO_DLT);
  }

  @Test
  void proposesByWhatIsRecorded() {
    assertThat(proposal(-40)).isInstanceOf(DltProposal.WindowNotStarted.class);
    trials.firstCycle(patient, FIRST_IL2);
    assertThat(proposal(FIRST_IL2 + 5))
        .isInstanceOfSatisfying(
            DltProposal.WindowOpen.class,
            open -> {
              assertThat(open.daysLeft()).isEqualTo(6);
              assertThat(open.lastDay()).isEqualTo(LocalDate.from(day(LAST_WINDOW_DAY)));
            });
    assertThat(proposal(LAST_WINDOW_DAY + 1)).isInstanceOf(DltProposal.Undetermined.class);
    capillaryLeak(3, FIRST_IL2 + 2);
    assertThat(proposal(LAST_WINDOW_DAY + 1)).isInstanceOf(DltProposal.DltProposed.class);
  }

  @Test
  void proposesNothingWhileAnEventInTheWindowIsIncomplete() {
    trials.firstCycle(patient, FIRST_IL2);
    AdverseEventEntry entry =
        new AdverseEventEntry(
            "Fatigue", null, day(FIRST_IL2 + 3), null, null, null, null, null, Map.of());
    trials.on(
        FIRST_IL2 + 3,
        Role.COORDINATOR,
        () -> events.record(patient.code(), entry, TimeOrderedId.next()));
    assertThat(proposal(LAST_WINDOW_DAY + 1)).isInstanceOf(DltProposal.Undetermined.class);
  }

  @Test
  void proposesReplacementAfterTooFewDoses() {
    trials.give(patient, "CTX", "50", FIRST_IL2 - 30, 35);
    trials.give(patient, "IM", "400", FIRST_IL2 - 9, 14);
    trials.give(patient, "IL2", "3", FIRST_IL2, 1);
    assertThat(proposal(LAST_WINDOW_DAY + 1))
        .isNotInstanceOf(DltProposal.NoDltProposed.class)
        .isNotInstanceOf(DltProposal.DltProposed.class);
  }

  @Requirement("DLT-06")
  @Test
  void keepsWhatTheRulesProposedAndTheSignature() {
    trials.firstCycle(patient, FIRST_IL2);
    capillaryLeak(3, FIRST_IL2 + 2);
    Verdict verdict = sign(FIRST_IL2 + 3, VerdictKind.DLT, null);
    assertThat(verdict.proposal()).contains("Capillary leak syndrome");
    assertThat(verdict.level()).isEqualTo(1);
    assertThat(signatures.byId(List.of(verdict.signatureId())).get(verdict.signatureId()))
        .isNotNull()
        .satisfies(
            receipt -> {
              assertThat(receipt.meaning()).isEqualTo("Verdict: DLT");
              assertThat(receipt.signedAt()).isEqualTo(verdict.signedAt());
            });
  }

  @Requirement("DLT-06")
  @Test
  void changesASignedVerdictOnlyWithAReasonAndKeepsTheEarlierOne() {
    trials.firstCycle(patient, FIRST_IL2);
    sign(LAST_WINDOW_DAY + 1, VerdictKind.NO_DLT, null);
    assertThat(refusal(LAST_WINDOW_DAY + 2, VerdictKind.DLT, null))
        .containsExactly("reason-missing");
    sign(LAST_WINDOW_DAY + 2, VerdictKind.DLT, "Capillary leak reported late");
    assertThat(verdicts.of(patient.id()))
        .extracting(Verdict::kind, verdict -> verdict.supersededAt() == null)
        .containsExactly(tuple(VerdictKind.NO_DLT, false), tuple(VerdictKind.DLT, true));
  }

  @Requirement("UNIT-01")
  @Test
  void notEvaluableFreesThePlaceAndACorrectionTakesItAgain() {
    trials.enrolled(trial);
    trials.enrolled(trial);
    trials.give(patient, "IL2", "3", FIRST_IL2, 1);
    assertThat(openings.status(trial.id(), 1).free()).isZero();

    sign(LAST_WINDOW_DAY + 1, VerdictKind.NOT_EVALUABLE, null);
    assertThat(slot().state()).isEqualTo(SlotState.REPLACED);
    assertThat(openings.status(trial.id(), 1).free()).isEqualTo(1);
    PatientSummary replacement = trials.enrolled(trial);
    assertThat(openings.status(trial.id(), 1).free()).isZero();

    sign(LAST_WINDOW_DAY + 2, VerdictKind.NO_DLT, "Doses were found in the pharmacy's book");
    assertThat(slot().state()).isEqualTo(SlotState.CONFIRMED);
    assertThat(openings.status(trial.id(), 1).taken()).isEqualTo(4);
    assertThat(slots.heldBy(replacement.id())).isPresent();
    assertThat(slots.heldBy(patient.id()).orElseThrow().place())
        .isNotEqualTo(slots.heldBy(replacement.id()).orElseThrow().place());
  }

  @Test
  void nobodyUnderTreatmentIsNotEvaluableBeforeTheWindowCloses() {
    trials.authoriseAndGive(patient, "IL2", "3", FIRST_IL2, 1);
    assertThat(refusal(FIRST_IL2 + 2, VerdictKind.NOT_EVALUABLE, null))
        .containsExactly("still-treated");
    trials.on(
        FIRST_IL2 + 2,
        Role.INVESTIGATOR,
        () -> levels.stop(patient.code(), "Progression", TestPeople.PASSWORD));
    patient = trials.on(FIRST_IL2 + 2, Role.INVESTIGATOR, () -> patients.patient(patient.code()));
    assertThat(refusal(FIRST_IL2 + 3, VerdictKind.NOT_EVALUABLE, null)).isEmpty();
  }

  @Requirement("DLT-05")
  @Test
  void anUnsettledEventInTheWindowBarsNoDltOnly() {
    trials.firstCycle(patient, FIRST_IL2);
    capillaryLeak(3, FIRST_IL2 + 2);
    assertThat(refusal(LAST_WINDOW_DAY + 1, VerdictKind.NO_DLT, null))
        .containsExactly("event-put-forward");
    assertThat(
            trials.on(
                LAST_WINDOW_DAY + 1,
                Role.INVESTIGATOR,
                () ->
                    verdicts
                        .obstacle(VerdictKind.NO_DLT, evaluation(LAST_WINDOW_DAY + 1))
                        .map(Problem::code)))
        .hasValue("event-put-forward");
    assertThat(refusal(LAST_WINDOW_DAY + 1, VerdictKind.DLT, null)).isEmpty();
  }

  @Requirement("DLT-09")
  @Test
  void dltBlocksTheNextDoseUntilAnInvestigatorAssignsALevel() {
    trials.authoriseAndGive(patient, "IL2", "3", FIRST_IL2, 1);
    sign(FIRST_IL2 + 1, VerdictKind.DLT, null);
    assertThat(doseRefusal(FIRST_IL2 + 2)).containsExactly("dlt-undecided");
    assertThat(trials.give(patient, "IL2", "3", FIRST_IL2 + 2, 1).deviations())
        .singleElement()
        .asString()
        .contains("nobody has decided how treatment goes on");
    trials.on(
        FIRST_IL2 + 3,
        Role.INVESTIGATOR,
        () -> levels.assign(patient.code(), 1, "Recovered", TestPeople.PASSWORD));
    assertThat(doseRefusal(FIRST_IL2 + 4)).isEmpty();
  }

  @Requirement("DLT-09")
  @Test
  void anAssignmentBeforeTheDltDoesNotAnswerIt() {
    trials.authoriseAndGive(patient, "IL2", "3", FIRST_IL2, 1);
    trials.on(
        FIRST_IL2,
        Role.INVESTIGATOR,
        () -> levels.assign(patient.code(), 1, "Stays", TestPeople.PASSWORD));
    sign(FIRST_IL2 + 1, VerdictKind.DLT, null);
    assertThat(doseRefusal(FIRST_IL2 + 2)).containsExactly("dlt-undecided");
  }

  @Test
  void stoppingAfterTheDltKeepsThePlaceThatCounts() {
    trials.authoriseAndGive(patient, "IL2", "3", FIRST_IL2, 1);
    sign(FIRST_IL2 + 1, VerdictKind.DLT, null);
    trials.on(
        FIRST_IL2 + 2,
        Role.INVESTIGATOR,
        () -> levels.stop(patient.code(), "DLT", TestPeople.PASSWORD));
    assertThat(doseRefusal(FIRST_IL2 + 3)).containsExactly("treatment-stopped");
    assertThat(slot().state()).isEqualTo(SlotState.CONFIRMED);
    assertThat(evaluation(FIRST_IL2 + 3).state()).isEqualTo(EvaluationState.DLT);
  }

  @Requirement("SIGN-03")
  @Test
  void wrongPasswordLeavesNothingBehind() {
    trials.give(patient, "IL2", "3", FIRST_IL2, 1);
    SignVerdict command =
        new SignVerdict(patient.code(), VerdictKind.DLT, "As found", null, "not the password");
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> trials.on(FIRST_IL2 + 1, Role.INVESTIGATOR, () -> verdicts.sign(command)))
        .satisfies(
            r -> assertThat(r.problems()).extracting(Problem::field).containsOnly("password"));
    assertThat(verdicts.of(patient.id())).isEmpty();
  }

  @Requirement("DLT-06")
  @Test
  void onlyInvestigatorsSign() {
    SignVerdict command =
        new SignVerdict(patient.code(), VerdictKind.DLT, "As found", null, TestPeople.PASSWORD);
    for (Role role : List.of(Role.COORDINATOR, Role.PHARMACIST, Role.MONITOR)) {
      assertThatExceptionOfType(AccessDeniedException.class)
          .isThrownBy(() -> trials.on(-10, role, () -> verdicts.sign(command)));
    }
  }

  @Test
  void refusesWithoutWords() {
    trials.give(patient, "IL2", "3", FIRST_IL2, 1);
    SignVerdict silent =
        new SignVerdict(patient.code(), VerdictKind.DLT, " ", null, TestPeople.PASSWORD);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> trials.on(FIRST_IL2 + 1, Role.INVESTIGATOR, () -> verdicts.sign(silent)))
        .satisfies(
            r -> assertThat(r.problems()).extracting(Problem::field).containsOnly("summary"));
  }

  private List<String> doseRefusal(int day) {
    try {
      trials.authorise(patient, "IL2", day, 1);
      return List.of();
    } catch (Refused refused) {
      return refused.problems().stream().map(Problem::code).toList();
    }
  }
}
