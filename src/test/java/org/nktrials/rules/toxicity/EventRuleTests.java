package org.nktrials.rules.toxicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nktrials.rules.toxicity.DltRecords.CRITERIA;
import static org.nktrials.rules.toxicity.DltRecords.PROTOCOL;
import static org.nktrials.rules.toxicity.DltRecords.judgedAs;
import static org.nktrials.rules.toxicity.DltRecords.lasting;
import static org.nktrials.rules.toxicity.DltRecords.opinions;
import static org.nktrials.rules.toxicity.DltRecords.related;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.toxicity.Finding.DoseLimiting;
import org.nktrials.rules.toxicity.Finding.NotDoseLimiting;
import org.nktrials.rules.toxicity.Finding.Open;
import org.nktrials.validation.Requirement;

@Requirement("DLT-01")
class EventRuleTests {

  private static final EventRule RULE = new EventRule(CRITERIA, PROTOCOL);

  private static List<Finding> judge(DltEvent event) {
    return RULE.judge(event, null);
  }

  private static Finding judged(DltEvent event) {
    List<Finding> findings = judge(event);
    assertThat(findings).hasSize(1);
    return findings.getFirst();
  }

  private static DltEvent event(
      @Nullable String term,
      @Nullable Integer grade,
      Map<String, Relatedness> relatedness,
      OnsetInWindow onset,
      boolean candidate) {
    return new DltEvent("the event", term, grade, relatedness, onset, candidate, null);
  }

  @ParameterizedTest
  @CsvSource({
    "POSSIBLE,true",
    "PROBABLE,true",
    "DEFINITE,true",
    "UNLIKELY,false",
    "UNRELATED,false"
  })
  void relatedNonHaematologicalToxicityCountsFromGradeThree(Relatedness opinion, boolean counts) {
    assertThat(judged(judgedAs("Fatigue", 3, opinion)) instanceof DoseLimiting).isEqualTo(counts);
    assertThat(judged(judgedAs("Fatigue", 2, opinion))).isInstanceOf(NotDoseLimiting.class);
  }

  @Test
  void capillaryLeakCountsFromGradeThreeWhateverItsCause() {
    assertThat(judged(judgedAs("Capillary leak syndrome", 3, Relatedness.UNRELATED)))
        .isInstanceOf(DoseLimiting.class);
    assertThat(judged(related("Capillary leak syndrome", 2))).isInstanceOf(NotDoseLimiting.class);
    assertThat(judged(event("Capillary leak syndrome", 4, Map.of(), OnsetInWindow.INSIDE, false)))
        .isInstanceOf(DoseLimiting.class);
  }

  @Test
  void febrileNeutropeniaCountsOnlyIfRelated() {
    assertThat(judged(related("Febrile neutropenia", 3))).isInstanceOf(DoseLimiting.class);
    assertThat(judged(judgedAs("Febrile neutropenia", 3, Relatedness.UNLIKELY)))
        .isInstanceOf(NotDoseLimiting.class);
  }

  @Test
  void oneRelatedDrugSettlesRelatednessBeforeTheOthersAreAsked() {
    assertThat(
            judged(
                event(
                    "Fatigue",
                    3,
                    Map.of("IL2", Relatedness.PROBABLE),
                    OnsetInWindow.INSIDE,
                    false)))
        .isInstanceOf(DoseLimiting.class);
  }

  @Test
  void missingOpinionOnOneDrugLeavesTheEventOpen() {
    Finding finding =
        judged(
            event("Fatigue", 1, Map.of("IL2", Relatedness.UNRELATED), OnsetInWindow.INSIDE, false));
    assertThat(finding).isInstanceOf(Open.class);
    assertThat(finding.reason().sentence()).isEqualTo("the event: the relatedness is missing.");
  }

  @Test
  void namesEveryMissingField() {
    DltEvent gradeOnly =
        event(null, 2, opinions(Relatedness.POSSIBLE), OnsetInWindow.INSIDE, false);
    assertThat(judge(gradeOnly))
        .extracting(Finding::reason)
        .extracting(Reason::code)
        .containsExactly("NO_TERM");
    DltEvent termOnly = event("Fatigue", null, Map.of(), OnsetInWindow.UNKNOWN, false);
    assertThat(judge(termOnly))
        .extracting(Finding::reason)
        .extracting(Reason::code)
        .containsExactly("NO_GRADE", "NO_RELATEDNESS");
  }

  @Test
  void relatedDeathCountsWithoutATerm() {
    assertThat(judged(event(null, 5, opinions(Relatedness.POSSIBLE), OnsetInWindow.INSIDE, false)))
        .isInstanceOf(DoseLimiting.class);
    assertThat(judged(judgedAs("Sepsis", 5, Relatedness.UNRELATED)))
        .isInstanceOf(NotDoseLimiting.class);
    assertThat(judged(related("Neutrophil count decreased", 5))).isInstanceOf(DoseLimiting.class);
  }

  @Test
  void haematologicalToxicityIsLeftToTheInvestigator() {
    Finding finding = judged(related("Neutrophil count decreased", 4));
    assertThat(finding).isInstanceOf(Open.class);
    assertThat(finding.reason().sentence())
        .contains("cannot be determined from the adverse event alone");
    assertThat(judged(related("Neutrophil count decreased", 2)))
        .isInstanceOf(NotDoseLimiting.class);
    assertThat(judged(related("Lymphocyte count decreased", 4)))
        .isInstanceOf(NotDoseLimiting.class);
  }

  @Test
  void exceptionWithADurationIncludesItsLimit() {
    assertThat(judged(lasting("Fever", 3, 24))).isInstanceOf(NotDoseLimiting.class);
    assertThat(judged(lasting("Fever", 3, 25))).isInstanceOf(DoseLimiting.class);
    assertThat(judged(lasting("Fever", 4, 2))).isInstanceOf(DoseLimiting.class);
    Finding unknown = judged(related("Chills", 3));
    assertThat(unknown).isInstanceOf(Open.class);
    assertThat(unknown.reason().sentence())
        .isEqualTo(
            "Chills grade 3: excepted for 24 h at most, and how long it lasted is not known.");
  }

  @Test
  void exceptionThatNeedsAPersonIsAsked() {
    Finding finding = judged(related("Hypokalemia", 4));
    assertThat(finding).isInstanceOf(Open.class);
    assertThat(finding.reason().sentence())
        .isEqualTo(
            "Hypokalemia grade 4: excepted if it was corrected within 72 h; the investigator"
                + " judges.");
  }

  @Test
  void eventsOutsideTheWindowAreNotCounted() {
    assertThat(
            judge(event("Fatigue", 4, opinions(Relatedness.DEFINITE), OnsetInWindow.OUTSIDE, true)))
        .isEmpty();
  }

  @Test
  void unknownOnsetMattersOnlyForWhatWouldBeDoseLimiting() {
    Map<String, Relatedness> possible = opinions(Relatedness.POSSIBLE);
    assertThat(judged(event("Fatigue", 3, possible, OnsetInWindow.UNKNOWN, false)).reason().code())
        .isEqualTo("NO_ONSET");
    assertThat(judged(event("Fatigue", 2, possible, OnsetInWindow.UNKNOWN, false)))
        .isInstanceOf(NotDoseLimiting.class);
  }

  @Requirement("DLT-05")
  @Test
  void unsettledCandidateKeepsTheVerdictOpen() {
    Map<String, Relatedness> possible = opinions(Relatedness.POSSIBLE);
    assertThat(judged(event("Fatigue", 2, possible, OnsetInWindow.INSIDE, true)).reason().code())
        .isEqualTo("CANDIDATE");
    assertThat(judged(event("Fatigue", 3, possible, OnsetInWindow.INSIDE, true)))
        .isInstanceOf(DoseLimiting.class);
  }
}
