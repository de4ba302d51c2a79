package org.nktrials.rules.toxicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.nktrials.rules.toxicity.DltRecords.CLOSED;
import static org.nktrials.rules.toxicity.DltRecords.CRITERIA;
import static org.nktrials.rules.toxicity.DltRecords.FULL;
import static org.nktrials.rules.toxicity.DltRecords.OPEN;
import static org.nktrials.rules.toxicity.DltRecords.PROTOCOL;
import static org.nktrials.rules.toxicity.DltRecords.RULE;
import static org.nktrials.rules.toxicity.DltRecords.exposed;
import static org.nktrials.rules.toxicity.DltRecords.imatinib;
import static org.nktrials.rules.toxicity.DltRecords.interleukin2;
import static org.nktrials.rules.toxicity.DltRecords.propose;
import static org.nktrials.rules.toxicity.DltRecords.related;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.toxicity.DltProposal.DltProposed;
import org.nktrials.rules.toxicity.DltProposal.NoDltProposed;
import org.nktrials.rules.toxicity.DltProposal.NotEvaluableProposed;
import org.nktrials.rules.toxicity.DltProposal.Undetermined;
import org.nktrials.rules.toxicity.DltProposal.WindowNotStarted;
import org.nktrials.rules.toxicity.DltProposal.WindowOpen;
import org.nktrials.validation.Requirement;

class DltRuleTests {

  private static final DltEvent UNGRADED =
      new DltEvent("rash", null, null, Map.of(), OnsetInWindow.INSIDE, false, null);

  private static List<String> codes(DltProposal proposal) {
    return proposal.reasons().stream().map(Reason::code).toList();
  }

  @Test
  void proposesNoDltWhenObservedToTheEndWithEnoughExposure() {
    DltProposal proposal = propose(CLOSED, related("Fatigue", 2));
    assertThat(proposal).isInstanceOf(NoDltProposed.class);
    assertThat(codes(proposal)).containsExactly("NO_DLT", "BELOW_GRADE", "EXPOSED", "EXPOSED");
    assertThat(proposal.reasons()).allMatch(reason -> reason.source().equals(PROTOCOL));
  }

  @Requirement("UNIT-06")
  @Test
  void waitsWhileTheWindowRunsAndNamesWhatWouldBeMissing() {
    DltProposal proposal = propose(OPEN, UNGRADED);
    assertThat(proposal).isInstanceOf(WindowOpen.class);
    WindowOpen open = (WindowOpen) proposal;
    assertThat(open.daysLeft()).isEqualTo(9);
    assertThat(open.missing())
        .extracting(Reason::code)
        .containsExactly("NO_TERM", "NO_GRADE", "NO_RELATEDNESS");
    assertThat(open.reasons().getFirst().sentence())
        .isEqualTo("In the DLT window until Fri 23 Oct.");
  }

  @Requirement("DLT-04")
  @Test
  void patientWithDltIsAlwaysEvaluable() {
    var snapshot = new DltSnapshot(OPEN, List.of(UNGRADED, related("Fatigue", 3)), List.of());
    assertThat(RULE.propose(snapshot)).isInstanceOf(DltProposed.class);
    assertThat(propose(new WindowState.LeftEarly(), related("Fatigue", 3)))
        .isInstanceOf(DltProposed.class);
  }

  @Test
  void missingGradeOrRelatednessLeavesAClosedWindowUndetermined() {
    DltProposal proposal = propose(CLOSED, UNGRADED, related("Fatigue", 1));
    assertThat(proposal).isInstanceOf(Undetermined.class);
    assertThat(codes(proposal)).containsExactly("NO_TERM", "NO_GRADE", "NO_RELATEDNESS");
  }

  @Requirement("IMAIL2-03")
  @Test
  void tooLittleExposureWithoutDltIsNotEvaluable() {
    DltProposal proposal = exposed(CLOSED, interleukin2(3, ShortfallCause.OTHER), imatinib(11));
    assertThat(proposal).isInstanceOf(NotEvaluableProposed.class);
    assertThat(codes(proposal)).containsExactly("TOO_LITTLE_EXPOSURE", "TOO_LITTLE_EXPOSURE");
    assertThat(proposal.reasons().getFirst().sentence())
        .isEqualTo(
            "3 of 5 doses of interleukin-2 were given; the protocol asks for at least 4 doses of"
                + " interleukin-2.");
    assertThat(proposal.reasons().getLast().sentence())
        .contains("at least 80 % of the planned imatinib");
  }

  @Requirement("IMAIL2-03")
  @Test
  void minimumExposureIsInclusive() {
    assertThat(exposed(CLOSED, interleukin2(4, ShortfallCause.OTHER), imatinib(12)))
        .isInstanceOf(NoDltProposed.class);
  }

  @Test
  void unknownExposureLeavesTheVerdictUndetermined() {
    DltProposal proposal = exposed(CLOSED, interleukin2(5, ShortfallCause.OTHER));
    assertThat(proposal).isInstanceOf(Undetermined.class);
    assertThat(proposal.reasons().getFirst().sentence())
        .isEqualTo("How much imatinib was given is not known.");
  }

  @Requirement("IMAIL2-03")
  @Test
  void fewerThanFourDosesForRelatedToxicityIsADltEvenInTheWindow() {
    DltProposal proposal = exposed(OPEN, interleukin2(3, ShortfallCause.RELATED_TOXICITY));
    assertThat(proposal).isInstanceOf(DltProposed.class);
    assertThat(codes(proposal)).containsExactly("DLT_DOSES");
    assertThat(exposed(OPEN, interleukin2(4, ShortfallCause.RELATED_TOXICITY)))
        .isInstanceOf(WindowOpen.class);
  }

  @Test
  void missingCauseOfOmittedDosesOutweighsTooLittleExposure() {
    DltProposal proposal = exposed(CLOSED, interleukin2(3, ShortfallCause.UNKNOWN), imatinib(14));
    assertThat(proposal).isInstanceOf(Undetermined.class);
    assertThat(codes(proposal)).containsExactly("NO_CAUSE");
  }

  @Test
  void runningCourseIsNotYetStopped() {
    var running = new DrugExposure("IL2", 2, 5, false, ShortfallCause.RELATED_TOXICITY);
    assertThat(exposed(OPEN, running)).isInstanceOf(WindowOpen.class);
  }

  @Requirement("DLT-04")
  @Test
  void leavingEarlyWithoutDltIsNotEvaluableUnlessSomethingIsOpen() {
    assertThat(propose(new WindowState.LeftEarly())).isInstanceOf(NotEvaluableProposed.class);
    assertThat(propose(new WindowState.LeftEarly(), UNGRADED)).isInstanceOf(Undetermined.class);
  }

  @Test
  void nothingIsJudgedBeforeTheFirstDose() {
    assertThat(propose(new WindowState.NotStarted())).isInstanceOf(WindowNotStarted.class);
  }

  @Test
  void protocolMayHaveNoRuleOnOmittedDoses() {
    var criteria =
        new DltCriteria(
            Map.of("IL2", "IL2"),
            3,
            List.of(),
            List.of(),
            Set.of(),
            null,
            List.of(),
            null,
            List.of());
    var snapshot =
        new DltSnapshot(
            CLOSED, List.of(), List.of(interleukin2(1, ShortfallCause.RELATED_TOXICITY)));
    assertThat(new DltRule(criteria, PROTOCOL).propose(snapshot)).isInstanceOf(NoDltProposed.class);
  }

  @Requirement("DLT-04")
  @Test
  void oneMoreEventNeverTakesADltAway() {
    var random = new Random(20260304);
    List<String> terms = List.of("Fatigue", "Fever", "Hypokalemia", "Neutrophil count decreased");
    for (int i = 0; i < 2000; i++) {
      var events = new ArrayList<DltEvent>();
      boolean dlt = false;
      for (int j = 0; j < 5; j++) {
        events.add(related(terms.get(random.nextInt(4)), random.nextInt(1, 6)));
        boolean now = RULE.propose(new DltSnapshot(CLOSED, events, FULL)) instanceof DltProposed;
        assertThat(now || !dlt).isTrue();
        dlt = now;
      }
    }
  }

  @Test
  void refusesExposureAndExceptionsThatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DrugExposure("IL2", -1, 5, true, ShortfallCause.OTHER));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DrugExposure("IL2", 1, 0, true, ShortfallCause.OTHER));
    var fever = new DltException(Set.of("Fever"), 3, new DltException.Always());
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new DltCriteria(
                    Map.of(),
                    3,
                    List.of(fever, fever),
                    List.of(),
                    Set.of(),
                    null,
                    List.of(),
                    null,
                    List.of()));
    assertThat(CRITERIA.drugs()).hasSize(3);
  }

  @Requirement("DLT-04")
  @Test
  void ruleVersionChangesOnPurposeOnly() {
    assertThat(DltRule.VERSION).isEqualTo("dlt-proposal-3");
  }
}
