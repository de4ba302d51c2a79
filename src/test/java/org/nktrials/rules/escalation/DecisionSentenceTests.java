package org.nktrials.rules.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nktrials.rules.escalation.Answers.COMPLETE_COHORT;
import static org.nktrials.rules.escalation.Answers.DEFAULTS;
import static org.nktrials.rules.escalation.Answers.NOT_REACHED;
import static org.nktrials.rules.escalation.Answers.REQUIRE_SIX;
import static org.nktrials.rules.escalation.Answers.SIX_AT_MTD;
import static org.nktrials.rules.escalation.Outcomes.history;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;
import org.nktrials.validation.Requirement;

@Requirement("ESC-15")
class DecisionSentenceTests {
  private static final LevelNames LABELS =
      level -> "Level " + "I".repeat(level) + " · " + 3 * level + " MIU/day";

  private static EscalationDecision decide(ThreePlusThreeSettings settings, String outcomes) {
    return ThreePlusThree.decide(history(3, outcomes), settings, LABELS);
  }

  private static void says(String outcomes, String sentence) {
    assertThat(decide(DEFAULTS, outcomes).sentence()).isEqualTo(sentence);
  }

  @Test
  void saysWhatToDoAtWhichDose() {
    says("", "Start at Level I · 3 MIU/day: treat 3 patients.");
    says("1NNN", "Go up to Level II · 6 MIU/day: treat 3 patients.");
    says("1NNN 2NNT", "Treat 3 more at Level II · 6 MIU/day.");
    says("1NNN 2NTT", "The MTD is Level I · 3 MIU/day.");
    says("1NTT", "Stop: the lowest level is above the MTD, so no level is the MTD.");
    says("1NNNN 2NTT 1P", "Wait: 1 patient in the DLT window; Level I · 3 MIU/day is not decided.");
    says("1PP", "Wait: 2 patients in the DLT window; treat 1 more at Level I · 3 MIU/day.");
    says("1NN", "Wait: treat 1 more at Level I · 3 MIU/day.");
    says("1NNNN 2NNTT 1", "The MTD is Level I · 3 MIU/day.");
    says(
        "1NNNP 2NTT",
        "Go down to Level I · 3 MIU/day: its verdicts decide, nobody more to treat yet.");
    assertThat(decide(SIX_AT_MTD, "1NNNNN 2NTT").sentence())
        .isEqualTo("Go down to Level I · 3 MIU/day: treat 1 patient.");
    assertThat(decide(NOT_REACHED, "1NNN 2NNN 3NNN").sentence())
        .isEqualTo(
            "Stop: Level III · 9 MIU/day, the top level, was tolerated; the MTD was not reached.");
  }

  @Test
  void callsLevelsByNumberWithoutLabels() {
    assertThat(ThreePlusThree.decide(history(3, "1NNT"), DEFAULTS).sentence())
        .isEqualTo("Treat 3 more at level 1.");
  }

  private static List<String> codes(ThreePlusThreeSettings settings, String outcomes) {
    return decide(settings, outcomes).reasons().stream().map(Reason::code).toList();
  }

  @Test
  void givesEveryReason() {
    assertThat(codes(DEFAULTS, "")).containsExactly("NO_PATIENT_TREATED");
    assertThat(codes(DEFAULTS, "1NNN")).containsExactly("NO_DLT_IN_THREE");
    assertThat(codes(DEFAULTS, "1NNNNNT")).containsExactly("AT_MOST_ONE_DLT_IN_SIX");
    assertThat(codes(DEFAULTS, "1NNNN")).containsExactly("NO_DLT_IN_FOUR_OR_FIVE");
    assertThat(codes(DEFAULTS, "1NNNNNNN")).containsExactly("AT_MOST_ONE_IN_SIX_OF_MORE");
    assertThat(codes(DEFAULTS, "1NNT")).containsExactly("ONE_DLT_FILL_TO_SIX");
    assertThat(codes(DEFAULTS, "1NPPN")).containsExactly("TOO_FEW_EVALUABLE", "OPEN_WINDOW");
    assertThat(codes(DEFAULTS, "1NTT")).containsExactly("TWO_OR_MORE_DLTS", "NO_LEVEL_BELOW");
    assertThat(codes(DEFAULTS, "1TT"))
        .containsExactly("TWO_OR_MORE_DLTS", "CLOSED_AT_SECOND_DLT", "NO_LEVEL_BELOW");
    assertThat(codes(COMPLETE_COHORT, "1TT")).containsExactly("COHORT_COMPLETED_FIRST");
    assertThat(codes(DEFAULTS, "1NNNNNTT"))
        .containsExactly("ABOVE_ONE_IN_SIX_OF_MORE", "NO_LEVEL_BELOW");
    assertThat(codes(DEFAULTS, "1NNT 2NNN"))
        .containsExactly("ONE_DLT_FILL_TO_SIX", "LOWER_LEVEL_FIRST");
  }

  @Test
  void givesTheReasonsOfTheWayDown() {
    assertThat(codes(DEFAULTS, "1NNN 2NTT"))
        .containsExactly("TWO_OR_MORE_DLTS", "NO_DLT_IN_THREE", "MTD_IS_LEVEL_BELOW");
    assertThat(codes(SIX_AT_MTD, "1NNN 2NTT"))
        .containsExactly("TWO_OR_MORE_DLTS", "NO_DLT_IN_THREE", "SIX_AT_MTD");
    assertThat(codes(DEFAULTS, "2NTT"))
        .containsExactly("TWO_OR_MORE_DLTS", "UNTREATED_LEVEL_BELOW");
    assertThat(codes(DEFAULTS, "1NNT 2NTT"))
        .containsExactly("TWO_OR_MORE_DLTS", "ONE_DLT_FILL_TO_SIX", "LOWER_LEVEL_FIRST");
    assertThat(codes(SIX_AT_MTD, "1NNT 2NTT"))
        .containsExactly(
            "TWO_OR_MORE_DLTS", "ONE_DLT_FILL_TO_SIX", "LOWER_LEVEL_FIRST", "SIX_AT_MTD");
    assertThat(codes(SIX_AT_MTD, "1NNT 2NNN 3NTT"))
        .containsExactly("TWO_OR_MORE_DLTS", "ONE_DLT_FILL_TO_SIX", "LOWER_LEVEL_FIRST");
  }

  @Test
  void givesTheReasonsOfTheTop() {
    String allPass = "1NNN 2NNN 3NNN";
    assertThat(codes(DEFAULTS, allPass)).containsExactly("NO_DLT_IN_THREE", "TOP_ACCEPTED");
    assertThat(codes(REQUIRE_SIX, allPass)).containsExactly("NO_DLT_IN_THREE", "TOP_FILLED_TO_SIX");
    assertThat(codes(NOT_REACHED, allPass))
        .containsExactly("NO_DLT_IN_THREE", "TOP_PASSED_WITHOUT_MTD");
    assertThat(codes(DEFAULTS, "1NNN 2NNN 3NNT")).containsExactly("ONE_DLT_FILL_TO_SIX");
  }

  @Test
  void countsPatientsInTheReason() {
    assertThat(decide(DEFAULTS, "1NNN 2NTTP").reasons().getFirst())
        .isEqualTo(
            new Reason(
                "TWO_OR_MORE_DLTS",
                "2 of 3 evaluable patients at Level II · 6 MIU/day had a DLT: the level exceeds"
                    + " the MTD.",
                RuleSource.STORER_1989));
    assertThat(decide(DEFAULTS, "1TP").reasons().getFirst().sentence())
        .isEqualTo(
            "1 of 1 evaluable patient at Level I · 3 MIU/day had a DLT: nothing is decided on"
                + " fewer than 3 patients.");
  }

  @Test
  void neverShowsACodeAndAlwaysNamesASource() {
    var random = new Random(6);
    for (int i = 0; i < 2000; i++) {
      var outcomes = new StringBuilder();
      for (int cohort = random.nextInt(5); cohort > 0; cohort--) {
        outcomes.append(' ').append(1 + random.nextInt(3));
        outcomes.append(
            random
                .ints(random.nextInt(8), 0, 5)
                .mapToObj("NNTPN"::charAt)
                .map(String::valueOf)
                .reduce("", String::concat));
      }
      for (ThreePlusThreeSettings settings : Outcomes.ALL_SETTINGS) {
        EscalationDecision decision = decide(settings, outcomes.toString());
        var sentences =
            Stream.concat(
                Stream.of(decision.sentence()),
                Stream.concat(
                    decision.reasons().stream().map(Reason::sentence),
                    decision.deviations().stream().map(Deviation::sentence)));
        assertThat(sentences)
            .allMatch(sentence -> sentence.matches("[A-Z0-9].*\\."))
            .noneMatch(sentence -> sentence.contains("_") || sentence.contains("%"))
            .noneMatch(
                sentence ->
                    Arrays.stream(DecisionCode.values())
                        .anyMatch(code -> sentence.contains(code.name())));
        assertThat(decision.reasons()).allMatch(reason -> !reason.source().citation().isBlank());
      }
    }
  }
}
