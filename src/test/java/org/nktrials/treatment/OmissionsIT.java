package org.nktrials.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.nktrials.treatment.StartedTrials.day;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.toxicity.DltProposal;
import org.nktrials.rules.toxicity.DrugExposure;
import org.nktrials.rules.toxicity.Relatedness;
import org.nktrials.rules.toxicity.ShortfallCause;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.toxicity.AdverseEvent;
import org.nktrials.toxicity.AdverseEventEntry;
import org.nktrials.toxicity.AdverseEvents;
import org.nktrials.toxicity.DltProposals;
import org.nktrials.toxicity.Evaluations;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Doses not given as planned, tablets counted, and what evaluability makes of them. */
@Requirement("IMAIL2-03")
@IntegrationTest
class OmissionsIT {

  private static final int FIRST_IL2 = -14;

  @Autowired private StartedTrials trials;
  @Autowired private TestPeople people;
  @Autowired private DoseOmissions omissions;
  @Autowired private TabletCounts counts;
  @Autowired private FirstCycleExposure exposure;
  @Autowired private DoseCancellation cancellation;
  @Autowired private AdverseEvents events;
  @Autowired private DltProposals proposals;
  @Autowired private Evaluations evaluations;
  @Autowired private Doses doses;

  private TrialSummary trial;
  private PatientSummary patient;

  @BeforeEach
  void treatWithThreeOfFiveDoses() {
    trial = trials.trial();
    patient = trials.enrolled(trial);
    trials.authoriseAndGive(patient, "IM", "400", FIRST_IL2 - 9, 14);
    for (int dose = 0; dose < 3; dose++) {
      trials.authoriseAndGive(patient, "IL2", "3", FIRST_IL2 + dose, 1);
    }
  }

  private AdverseEvent leak(Relatedness opinion) {
    AdverseEventEntry entry =
        new AdverseEventEntry(
            "Fever",
            null,
            day(FIRST_IL2 + 2),
            LocalTime.of(15, 0),
            null,
            2,
            false,
            false,
            opinion == null
                ? Map.of()
                : Map.of("CTX", Relatedness.UNLIKELY, "IM", opinion, "IL2", opinion));
    return trials.on(
        FIRST_IL2 + 3,
        Role.COORDINATOR,
        () -> events.record(patient.code(), entry, TimeOrderedId.next()));
  }

  private OmitDose omit(int day, OmissionKind kind, OmissionCause cause, UUID event) {
    boolean reduced = kind == OmissionKind.REDUCED;
    return new OmitDose(
        patient.code(),
        "IL2",
        day(day),
        kind,
        cause,
        event,
        cause == OmissionCause.OTHER ? "Bed was not free" : null,
        reduced ? new BigDecimal("2") : null,
        reduced ? LocalTime.of(8, 5) : null,
        TimeOrderedId.next());
  }

  private OmittedDose record(OmitDose command) {
    return trials.on(-1, Role.COORDINATOR, () -> omissions.record(command));
  }

  private void withheldTwice(OmissionCause cause, UUID event) {
    record(omit(FIRST_IL2 + 3, OmissionKind.WITHHELD, cause, event));
    record(omit(FIRST_IL2 + 4, OmissionKind.WITHHELD, cause, event));
  }

  private DrugExposure exposure(String drug) {
    return exposure.of(patient, false).stream()
        .filter(one -> one.drug().equals(drug))
        .findFirst()
        .orElseThrow();
  }

  private DltProposal proposal() {
    return trials.on(
        -1, Role.INVESTIGATOR, () -> proposals.propose(evaluations.of(patient).orElseThrow()));
  }

  private static List<String> codes(Supplier<?> work) {
    try {
      work.get();
      return List.of();
    } catch (Refused refused) {
      return refused.problems().stream().map(Problem::code).toList();
    }
  }

  @Test
  void dosesWithheldForRelatedToxicityAreDoseLimiting() {
    assertThat(exposure("IL2").ended()).isFalse();
    withheldTwice(OmissionCause.ADVERSE_EVENT, leak(Relatedness.PROBABLE).id());
    assertThat(exposure("IL2"))
        .isEqualTo(new DrugExposure("IL2", 3, 5, true, ShortfallCause.RELATED_TOXICITY));
    assertThat(proposal()).isInstanceOf(DltProposal.DltProposed.class);
    assertThat(proposal().reasons().getFirst().sentence())
        .isEqualTo(
            "3 of 5 doses of interleukin-2 were given, the rest omitted for related toxicity.");
  }

  @Test
  void dosesOmittedForAnotherCauseMakeThePatientNotEvaluable() {
    withheldTwice(OmissionCause.PATIENT_DECISION, null);
    assertThat(exposure("IL2").cause()).isEqualTo(ShortfallCause.OTHER);
    // Without blood counts a DLT cannot be excluded, and a DLT would make the patient evaluable.
    assertThat(proposal()).isInstanceOf(DltProposal.Undetermined.class);
  }

  @Test
  void causeStaysUnknownUntilTheEventIsJudgedAndEveryDoseAccountedFor() {
    record(
        omit(
            FIRST_IL2 + 3,
            OmissionKind.WITHHELD,
            OmissionCause.ADVERSE_EVENT,
            leak(Relatedness.UNRELATED).id()));
    assertThat(exposure("IL2").cause()).isEqualTo(ShortfallCause.UNKNOWN);
    record(
        omit(FIRST_IL2 + 4, OmissionKind.WITHHELD, OmissionCause.ADVERSE_EVENT, leak(null).id()));
    assertThat(exposure("IL2").cause()).isEqualTo(ShortfallCause.UNKNOWN);
    assertThat(proposal()).isInstanceOf(DltProposal.Undetermined.class);
  }

  @Test
  void reducedDoseIsADoseWithItsDeviations() {
    OmittedDose reduced =
        record(omit(FIRST_IL2 + 3, OmissionKind.REDUCED, OmissionCause.OTHER, null));
    assertThat(reduced.deviations())
        .containsExactly(
            "Given without an authorisation.", "Given 2 MIU of interleukin-2, planned 3 MIU.");
    assertThat(exposure("IL2").given()).isEqualTo(4);
    Dose dose =
        doses.of(patient.id()).stream()
            .filter(one -> one.id().equals(reduced.omission().doseId()))
            .findFirst()
            .orElseThrow();
    trials.on(
        -1,
        Role.COORDINATOR,
        () -> cancellation.cancel(patient.code(), dose.id(), dose.version(), "Was the full dose"));
    assertThat(omissions.of(patient.id())).noneMatch(DoseOmission::counts);
  }

  @Test
  void refusesWhatCannotBeTrue() {
    assertThat(codes(() -> record(omit(1, OmissionKind.MISSED, OmissionCause.LOGISTICS, null))))
        .containsExactly("omission-future");
    assertThat(
            codes(
                () ->
                    record(
                        omit(FIRST_IL2 - 1, OmissionKind.MISSED, OmissionCause.LOGISTICS, null))))
        .containsExactly("not-planned");
    assertThat(
            codes(
                () -> record(omit(FIRST_IL2, OmissionKind.MISSED, OmissionCause.LOGISTICS, null))))
        .containsExactly("given");
    assertThat(
            codes(
                () ->
                    record(
                        omit(
                            FIRST_IL2 + 3,
                            OmissionKind.MISSED,
                            OmissionCause.ADVERSE_EVENT,
                            UUID.randomUUID()))))
        .containsExactly("adverse-event");
    OmitDose wrong =
        new OmitDose(
            patient.code(),
            "IL2",
            day(FIRST_IL2 + 3),
            OmissionKind.REDUCED,
            OmissionCause.OTHER,
            null,
            null,
            new BigDecimal("3"),
            null,
            TimeOrderedId.next());
    assertThat(codes(() -> record(wrong)))
        .containsExactly("explanation-missing", "not-reduced", "time-missing");
  }

  @Test
  void recordsOnceAndCancelsWithAReasonOnThePresentState() {
    OmitDose command = omit(FIRST_IL2 + 3, OmissionKind.MISSED, OmissionCause.LOGISTICS, null);
    DoseOmission one = record(command).omission();
    assertThat(record(command).omission().id()).isEqualTo(one.id());
    assertThat(
            codes(
                () ->
                    record(
                        omit(FIRST_IL2 + 3, OmissionKind.MISSED, OmissionCause.LOGISTICS, null))))
        .containsExactly("omitted");
    assertThat(cancel(one, 9L, "Was given")).containsExactly("stale-version");
    assertThat(cancel(one, one.version(), " ")).containsExactly("reason-missing");
    assertThat(cancel(one, one.version(), "Was given")).isEmpty();
    assertThat(cancel(one, one.version(), "Was given")).containsExactly("cancelled");
  }

  private List<String> cancel(DoseOmission one, long version, String why) {
    return codes(
        () ->
            trials.on(
                -1,
                Role.COORDINATOR,
                () -> {
                  omissions.cancel(patient.code(), one.id(), version, why);
                  return true;
                }));
  }

  @Test
  void eachRoleDoesItsOwnAtItsOwnSites() {
    OmitDose command = omit(FIRST_IL2 + 3, OmissionKind.MISSED, OmissionCause.LOGISTICS, null);
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> trials.on(-1, Role.MONITOR, () -> omissions.record(command)));
    SignedInPerson elsewhere =
        people.person("omits-02", new Grant(Role.COORDINATOR, null, people.site("02").id(), null));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> people.doing(elsewhere, () -> omissions.record(command)));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> people.doing(elsewhere, () -> counts.record(tablets(10))));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> trials.on(-1, Role.LABORATORY, () -> counts.record(tablets(10))));
  }

  private CountTablets tablets(int returned) {
    return new CountTablets(
        patient.code(),
        "IM",
        day(FIRST_IL2 - 9),
        day(FIRST_IL2 + 4),
        56,
        returned,
        new BigDecimal("100"),
        null,
        TimeOrderedId.next());
  }

  @Test
  void tabletsReturnedDecideOnAdherenceAndEvaluability() {
    CountTablets command = tablets(12);
    TabletCount count = trials.on(-1, Role.COORDINATOR, () -> counts.record(command));
    assertThat(count.formula())
        .isEqualTo("(56 dispensed − 12 returned) × 100 mg ÷ (400 mg a day × 14 days) = 78.5 %");
    assertThat(trials.on(-1, Role.COORDINATOR, () -> counts.record(command)).id())
        .isEqualTo(count.id());
    assertThat(exposure("IM").percentTaken()).isEqualByComparingTo("78.5");
    assertThat(exposure("IM").given()).isEqualTo(14);
    assertThat(codes(() -> trials.on(-1, Role.COORDINATOR, () -> counts.record(tablets(10)))))
        .containsExactly("counted");
    trials.authoriseAndGive(patient, "IL2", "3", FIRST_IL2 + 3, 1);
    assertThat(proposal()).isInstanceOf(DltProposal.Undetermined.class);
    trials.on(
        -1,
        Role.COORDINATOR,
        () -> counts.cancel(patient.code(), count.id(), count.version(), "Counted twice"));
    assertThat(exposure("IM").percentTaken()).isNull();
  }

  @Test
  void refusesTabletCountsThatCannotBe() {
    CountTablets impossible =
        new CountTablets(
            patient.code(),
            "IL2",
            day(1),
            day(-1),
            5,
            6,
            new BigDecimal("0.0000001"),
            "x".repeat(501),
            TimeOrderedId.next());
    assertThat(codes(() -> trials.on(-1, Role.COORDINATOR, () -> counts.record(impossible))))
        .containsExactly("not-oral", "period", "returned", "strength", "too-long");
  }

  @Test
  void laterCyclesDoNotCountForTheFirst() {
    trials.authoriseAndGive(patient, "IM", "400", FIRST_IL2 + 12, 1);
    trials.authoriseAndGive(patient, "IL2", "3", -1, 1);
    assertThat(exposure("IL2").given()).isEqualTo(3);
  }
}
