package org.nktrials.toxicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.laboratory.Analyte;
import org.nktrials.laboratory.CorrectResult;
import org.nktrials.laboratory.LaboratoryResult;
import org.nktrials.laboratory.LaboratoryScenario;
import org.nktrials.laboratory.ResultCorrection;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.toxicity.DltProposal;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.support.TodayTasks;
import org.nktrials.treatment.StartedTrials;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Laboratory numbers in the proposal, and what a corrected one does to a signed verdict. */
@IntegrationTest
@Import(LaboratoryScenario.class)
@RecordApplicationEvents
class LateFindingsIT {

  private static final int FIRST_IL2 = -20;
  private static final int CLOSED = FIRST_IL2 + 12;

  @Autowired private StartedTrials trials;
  @Autowired private TestPeople people;
  @Autowired private LaboratoryScenario laboratory;
  @Autowired private ResultCorrection correction;
  @Autowired private Evaluations evaluations;
  @Autowired private DltProposals proposals;
  @Autowired private Verdicts verdicts;
  @Autowired private LateFindings findings;
  @Autowired private LateFindingTasks tasks;
  @Autowired private TodayTasks today;
  @Autowired private SponsorComments comments;
  @Autowired private ApplicationEvents events;

  private TrialSummary trial;
  private PatientSummary patient;
  private LaboratoryResult platelets;

  @BeforeEach
  void treat() {
    trial = trials.trial();
    patient = trials.enrolled(trial);
    trials.firstCycle(patient, FIRST_IL2);
    var added = laboratory.laboratory(trial);
    laboratory.range(added, Analyte.ALT, "5", "40", "U/L", laboratory.day(-400));
  }

  private void measure() {
    for (int day : List.of(-20, -16, -13, -9)) {
      laboratory.enter(patient, Analyte.ANC, "2.1", "G/L", day);
    }
    laboratory.enter(patient, Analyte.ALT, "30", "U/L", -16);
    platelets = laboratory.enter(patient, Analyte.PLT, "62", "G/L", -14);
  }

  private DltProposal proposal() {
    return trials.on(
        CLOSED, Role.INVESTIGATOR, () -> proposals.propose(evaluations.of(patient).orElseThrow()));
  }

  private Verdict sign(VerdictKind kind, String why) {
    return trials.on(
        CLOSED,
        Role.INVESTIGATOR,
        () ->
            verdicts.sign(
                new SignVerdict(patient.code(), kind, "As found", why, TestPeople.PASSWORD)));
  }

  private void correct(String value) {
    platelets =
        people.doing(
            Role.LABORATORY,
            () ->
                correction.correct(
                    new CorrectResult(
                        patient.code(),
                        platelets.id(),
                        platelets.version(),
                        value,
                        "G/L",
                        false,
                        "Mixed up with another tube",
                        false,
                        UUID.randomUUID())));
  }

  private LateFinding only() {
    List<LateFinding> all = people.doing(Role.INVESTIGATOR, () -> findings.of(patient.id()));
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private List<DueItem> due(Role role) {
    return people.doing(role, () -> today.of(tasks, Set.of(trial.id())));
  }

  private void keep(long version, String reason) {
    people.doing(
        Role.INVESTIGATOR,
        () -> {
          findings.keepVerdict(patient.code(), only().id(), version, reason);
          return true;
        });
  }

  @Requirement("DLT-03")
  @Test
  void asksForSamplesByTheirDaysAndProposesOnNumbers() {
    assertThat(proposal())
        .isInstanceOfSatisfying(
            DltProposal.Undetermined.class,
            open ->
                assertThat(open.reasons())
                    .extracting(Reason::sentence)
                    .anyMatch(sentence -> sentence.startsWith("Platelets: missing is a sample"))
                    .anyMatch(sentence -> sentence.startsWith("ALT or AST: missing is a sample")));
    measure();
    assertThat(proposal()).isInstanceOf(DltProposal.NoDltProposed.class);
    correct("24");
    assertThat(proposal())
        .isInstanceOfSatisfying(
            DltProposal.DltProposed.class,
            dlt ->
                assertThat(dlt.reasons())
                    .singleElement()
                    .extracting(Reason::sentence)
                    .asString()
                    .startsWith("Platelets below 25 ×10⁹/L: 24 on "));
  }

  @Requirement("DLT-08")
  @Test
  void correctedResultAsksTheInvestigatorToLookAtTheVerdictAgain() {
    measure();
    Verdict verdict = sign(VerdictKind.NO_DLT, "");
    assertThat(verdict.proposed()).isEqualTo(ProposedVerdict.NO_DLT);
    assertThat(due(Role.INVESTIGATOR)).isEmpty();
    correct("24");
    assertThat(only().proposed()).isEqualTo(ProposedVerdict.DLT);
    assertThat(only().because()).contains("Platelets below 25");
    assertThat(due(Role.COORDINATOR)).isEmpty();
    assertThat(due(Role.INVESTIGATOR))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.harm()).isEqualTo(DueItem.BLOCKS_DECISION);
              assertThat(item.what()).isEqualTo("Proposal differs from the signed verdict");
              assertThat(item.why()).endsWith("the rules propose: DLT");
            });
    assertThat(events.stream(VerdictDoubted.class))
        .singleElement()
        .extracting(VerdictDoubted::why)
        .asString()
        .contains("the rules now propose \"DLT\", the signed verdict is \"Evaluable without DLT\"");
    assertThat(people.doing(Role.INVESTIGATOR, () -> verdicts.of(patient.id())))
        .containsExactly(verdict);
  }

  @Test
  void resultsThatChangeBackSettleIt() {
    measure();
    sign(VerdictKind.NO_DLT, "");
    correct("24");
    correct("62");
    assertThat(only().open()).isFalse();
    assertThat(only().settledBy()).isNull();
    assertThat(due(Role.INVESTIGATOR)).isEmpty();
    correct("63");
    assertThat(only().open()).isFalse();
  }

  @Test
  void aNewVerdictSettlesIt() {
    measure();
    sign(VerdictKind.NO_DLT, "");
    correct("24");
    sign(VerdictKind.DLT, "The platelets were corrected");
    assertThat(only().settlement())
        .isEqualTo("A new verdict was signed: The platelets were corrected");
    assertThat(due(Role.INVESTIGATOR)).isEmpty();
    correct("23");
    assertThat(only().open()).isFalse();
  }

  @Test
  void theInvestigatorMayLetTheVerdictStandWithAReason() {
    measure();
    sign(VerdictKind.NO_DLT, "");
    correct("24");
    long version = only().version();
    assertThat(codes(() -> keep(version, " "))).containsExactly("reason-missing");
    assertThat(codes(() -> keep(version + 1, "Clotted tube"))).containsExactly("stale-version");
    keep(version, "Clotted tube");
    assertThat(only().settlement()).isEqualTo("The signed verdict stands: Clotted tube");
    assertThat(only().settledBy()).isNotBlank();
    assertThat(codes(() -> keep(version, "Again"))).containsExactly("settled");
    correct("23");
    assertThat(only().open()).isFalse();
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(
            () ->
                people.doing(
                    Role.MONITOR,
                    () -> {
                      findings.keepVerdict(patient.code(), only().id(), version, "x");
                      return true;
                    }));
  }

  @Test
  void resultsWithoutAVerdictOrThatChangeNothingAskNobody() {
    measure();
    correct("24");
    sign(VerdictKind.DLT, "");
    correct("23");
    assertThat(people.doing(Role.INVESTIGATOR, () -> findings.of(patient.id()))).isEmpty();
    assertThat(events.stream(VerdictDoubted.class)).isEmpty();
  }

  @Requirement("ACCESS-11")
  @Test
  void theSponsorCommentsAndTheVerdictStays() {
    measure();
    Verdict verdict = sign(VerdictKind.NO_DLT, "");
    UUID submission = UUID.randomUUID();
    SponsorComment comment = comment(verdict.id(), "We would have counted it.", submission);
    assertThat(comment(verdict.id(), "We would have counted it.", submission)).isEqualTo(comment);
    assertThat(comment.enteredBy()).isNotBlank();
    assertThat(people.doing(Role.INVESTIGATOR, () -> comments.of(patient.id())))
        .containsExactly(comment);
    assertThat(people.doing(Role.INVESTIGATOR, () -> verdicts.of(patient.id())))
        .containsExactly(verdict);
    assertThat(codes(() -> comment(verdict.id(), " ", UUID.randomUUID())))
        .containsExactly("comment-missing");
    assertThat(codes(() -> comment(verdict.id(), "x".repeat(2001), UUID.randomUUID())))
        .containsExactly("comment-missing");
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(
            () ->
                people.doing(
                    Role.INVESTIGATOR,
                    () -> comments.add(patient.code(), verdict.id(), "Mine", UUID.randomUUID())));
  }

  private SponsorComment comment(UUID verdict, String text, UUID submission) {
    return people.doing(
        Role.SPONSOR_SAFETY, () -> comments.add(patient.code(), verdict, text, submission));
  }

  private static List<String> codes(Runnable work) {
    try {
      work.run();
      return List.of();
    } catch (Refused refused) {
      return refused.problems().stream().map(Problem::code).toList();
    }
  }
}
