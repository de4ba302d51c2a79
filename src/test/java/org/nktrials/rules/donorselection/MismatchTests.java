package org.nktrials.rules.donorselection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nktrials.rules.hla.FamilyTable;
import org.nktrials.rules.hla.LigandSet;
import org.nktrials.rules.hla.LigandSwitches;
import org.nktrials.validation.Requirement;

@Requirement("KIR-08")
class MismatchTests {

  private static final String C1_ONLY = "A*02:01+A*02:01^B*07:02+B*07:02^C*07:02+C*07:02";
  private static final String ALL = "A*02:01+A*02:01^B*44:02+B*07:02^C*07:02+C*05:01";
  private static final String A3_ALL = "A*03:01+A*02:01^B*44:02+B*07:02^C*07:02+C*05:01";
  private static final String B_OPEN = "A*02:01+A*02:01^B*07:02^C*07:02+C*05:01";

  private static DonorSelectionSettings settings(SelectionModel model, boolean countKir3dl2) {
    return new DonorSelectionSettings(model, LigandSwitches.DEFAULT, countKir3dl2);
  }

  private static DonorAssessment assess(
      DonorSelectionSettings settings, String recipient, String donor, KirTyping kir) {
    return DonorSelection.assess(
            settings,
            Typings.hla(recipient),
            List.of(new Candidate("D", Typings.hla(donor), kir)),
            FamilyTable.INSTANCE)
        .donors()
        .getFirst();
  }

  /** Model, recipient, donor, KIR, verdict without and with KIR3DL2. */
  @ParameterizedTest
  @CsvSource({
    "LIGAND_LIGAND, c1, all, 2DL1, YES, YES",
    "LIGAND_LIGAND, all, c1, 2DL1, NO, NO",
    "LIGAND_LIGAND, all, a3, 2DL1, NO, YES",
    "LIGAND_LIGAND, c1, open, 2DL1, YES, YES",
    "LIGAND_LIGAND, open, all, 2DL1, UNDETERMINED, UNDETERMINED",
    "RECEPTOR_LIGAND, c1, c1, 2DL1, YES, YES",
    "RECEPTOR_LIGAND, c1, c1, -2DL1 -3DL1, NO, UNDETERMINED",
    "RECEPTOR_LIGAND, c1, c1, -2DL1 -3DL1 -3DL2, NO, NO",
    "RECEPTOR_LIGAND, c1, c1, -2DL1, UNDETERMINED, UNDETERMINED",
    "RECEPTOR_LIGAND, c1, c1, 2DS1, UNDETERMINED, UNDETERMINED",
    "RECEPTOR_LIGAND, all, c1, 2DS1, NO, UNDETERMINED",
    "RECEPTOR_LIGAND, all, c1, 3DL2, NO, YES",
    "RECEPTOR_LIGAND, open, c1, 3DL1, UNDETERMINED, UNDETERMINED",
    "MISSING_LIGAND, c1, c1, 2DS1, YES, YES",
    "MISSING_LIGAND, all, c1, 2DS1, NO, NO",
    "MISSING_LIGAND, open, c1, 2DS1, UNDETERMINED, UNDETERMINED",
    "EDUCATED_MISSING_SELF, c1, all, 2DL1, YES, YES",
    "EDUCATED_MISSING_SELF, c1, c1, 2DL1, NO, NO",
    "EDUCATED_MISSING_SELF, c1, all, 2DS1, UNDETERMINED, UNDETERMINED",
    "EDUCATED_MISSING_SELF, c1, all, -2DL1 -3DL1, NO, NO",
    "EDUCATED_MISSING_SELF, all, a3, 3DL2, NO, YES",
  })
  void answersEachModel(
      SelectionModel model,
      String recipient,
      String donor,
      String kir,
      Verdict verdict,
      Verdict with3dl2) {
    assertThat(
            assess(settings(model, false), hla(recipient), hla(donor), Typings.kir(kir))
                .meetsCriterion())
        .isEqualTo(verdict);
    assertThat(
            assess(settings(model, true), hla(recipient), hla(donor), Typings.kir(kir))
                .meetsCriterion())
        .isEqualTo(with3dl2);
  }

  private static String hla(String name) {
    return switch (name) {
      case "c1" -> C1_ONLY;
      case "all" -> ALL;
      case "a3" -> A3_ALL;
      default -> B_OPEN;
    };
  }

  @Requirement("KIR-09")
  @Test
  void knowingMoreNeverTurnsACertainAnswerRound() {
    Random dice = new Random(20_260_714);
    for (int round = 0; round < 20_000; round++) {
      LigandSet recipient = ligands(dice);
      LigandSet donor = ligands(dice);
      int present = dice.nextInt(32);
      int absent = dice.nextInt(32) & ~present;
      Mismatch open = Mismatch.of(recipient, donor, present, absent);
      int more = dice.nextInt(32) & ~present & ~absent;
      Mismatch known =
          Mismatch.of(
              sure(recipient, dice), sure(donor, dice), present | more, 31 & ~present & ~more);
      for (SelectionModel model : SelectionModel.values()) {
        Verdict before = open.verdict(model, round % 2 == 0);
        Verdict after = known.verdict(model, round % 2 == 0);
        assertThat(after).isNotEqualTo(Verdict.UNDETERMINED);
        assertThat(before).isIn(after, Verdict.UNDETERMINED);
      }
    }
  }

  private static LigandSet ligands(Random dice) {
    int possible = dice.nextInt(16);
    return new LigandSet(possible & dice.nextInt(16), possible);
  }

  private static LigandSet sure(LigandSet open, Random dice) {
    int known = open.presentBits() | (open.possibleBits() & dice.nextInt(16));
    return new LigandSet(known, known);
  }

  @Test
  void givesReasonsOfEveryModelWithTheirSources() {
    for (SelectionModel model : SelectionModel.values()) {
      for (String recipient : List.of("c1", "all", "open", "a3")) {
        for (boolean count : List.of(true, false)) {
          var reasons =
              assess(
                      settings(model, count),
                      hla(recipient),
                      A3_ALL,
                      Typings.kir("2DL1 2DL3 3DL1 3DL2 2DS4 -2DL2 -2DS2 -3DS1 -2DS1"))
                  .reasons();
          assertThat(reasons.getFirst().code()).startsWith(model.name());
          assertThat(reasons.getFirst().sentence()).contains("(the protocol's criterion)");
          assertThat(reasons).allMatch(reason -> !reason.source().citation().isBlank());
          assertThat(reasons).anyMatch(reason -> reason.code().equals("CRITERION_NOT_PROGNOSIS"));
        }
      }
    }
  }

  @Requirement("KIR-09")
  @Test
  void saysWhatWasNotTyped() {
    var reasons =
        assess(settings(SelectionModel.RECEPTOR_LIGAND, false), B_OPEN, B_OPEN, KirTyping.UNKNOWN)
            .reasons();
    assertThat(reasons)
        .extracting(reason -> reason.code())
        .contains("LIGANDS_OPEN_RECIPIENT", "LIGANDS_OPEN_DONOR", "KIR_NOT_TYPED", "B_CONTENT");
    var one =
        assess(
                settings(SelectionModel.RECEPTOR_LIGAND, false),
                B_OPEN,
                B_OPEN,
                Typings.kir("2DL1 2DL2 2DL3 3DL1"))
            .reasons();
    assertThat(one)
        .anyMatch(reason -> reason.sentence().startsWith("The donor's KIR3DL2 is not typed"));
  }
}
