package org.nktrials.rules.donorselection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nktrials.rules.RulesService;
import org.nktrials.rules.hla.FamilyTable;
import org.nktrials.rules.hla.LigandSwitches;
import org.nktrials.rules.hla.ReleaseReading;
import org.nktrials.validation.Requirement;

class SelectionTests {

  private static final String C1_ONLY = "A*02:01+A*02:01^B*07:02+B*07:02^C*07:02+C*07:02";
  private static final String ALL = "A*02:01+A*02:01^B*44:02+B*07:02^C*07:02+C*05:01";

  /** Recipient, model, whether KIR3DL2 counts, answer before any donor is typed. */
  @Requirement("KIR-10")
  @ParameterizedTest
  @CsvSource({
    ALL + ", RECEPTOR_LIGAND, false, NO",
    ALL + ", LIGAND_LIGAND, false, NO",
    ALL + ", EDUCATED_MISSING_SELF, true, YES",
    ALL + ", MISSING_LIGAND, true, NO",
    C1_ONLY + ", RECEPTOR_LIGAND, false, YES",
    C1_ONLY + ", MISSING_LIGAND, false, YES",
    "C*07:02+C*05:01, RECEPTOR_LIGAND, false, UNDETERMINED",
  })
  void tellsARecipientBeforeDonorsAreTyped(
      String recipient, SelectionModel model, boolean count, Verdict verdict) {
    var settings = new DonorSelectionSettings(model, LigandSwitches.DEFAULT, count);
    RecipientOutlook outlook =
        new RulesService().recipientOutlook(settings, Typings.hla(recipient), FamilyTable.INSTANCE);
    assertThat(outlook.mismatchPossible()).isEqualTo(verdict);
    assertThat(outlook.release()).isEqualTo("family level");
    if (verdict == Verdict.NO) {
      assertThat(outlook.reasons().getFirst().sentence()).contains("Do not type donors");
    }
  }

  @Test
  void theOrderOfDonorsChangesNothingButTies() {
    Random dice = new Random(11);
    var donors = new ArrayList<Candidate>();
    for (int at = 0; at < 30; at++) {
      donors.add(candidate("D" + at, dice));
    }
    Map<String, Verdict> before = verdicts(donors);
    Collections.shuffle(donors, dice);
    assertThat(verdicts(donors)).isEqualTo(before);
    var ranked = assess(donors).ranked();
    assertThat(ranked).extracting(DonorAssessment::rank).isSorted();
    assertThat(ranked).extracting(d -> Ranking.place(d.meetsCriterion())).isSorted();
  }

  private static Candidate candidate(String id, Random dice) {
    var kir = new java.util.EnumMap<KirGene, Boolean>(KirGene.class);
    for (KirGene gene : KirGene.values()) {
      if (dice.nextInt(6) > 0) {
        kir.put(gene, dice.nextBoolean());
      }
    }
    return new Candidate(
        id, Typings.hla(dice.nextBoolean() ? ALL : C1_ONLY), KirTyping.ofPresence(kir));
  }

  private static Map<String, Verdict> verdicts(List<Candidate> donors) {
    return assess(donors).donors().stream()
        .collect(Collectors.toMap(DonorAssessment::id, DonorAssessment::meetsCriterion));
  }

  private static SelectionAssessment assess(List<Candidate> donors) {
    return new RulesService()
        .assessDonors(
            DonorSelectionSettings.DEFAULT, Typings.hla(C1_ONLY), donors, FamilyTable.INSTANCE);
  }

  /** Pins the rule's version: another answer here needs another version. */
  @Test
  void goldenDecision() {
    var donor =
        assess(
                List.of(
                    new Candidate(
                        "D1",
                        Typings.hla(ALL + "^DRB1*15:01+DRB1*04:01"),
                        Typings.kir("2DL1 2DL3 3DL1 3DL2 2DS4 2DS2 -2DL2 -3DS1 -2DS1"))))
            .donors()
            .getFirst();
    assertThat(DonorSelection.VERSION).isEqualTo("donor-selection/1");
    assertThat(
            List.of(
                donor.meetsCriterion(),
                donor.rank(),
                donor.ligands().present(),
                donor.graftVersusHost(),
                donor.hostVersusGraft(),
                donor.receptorLigand(),
                donor.missingLigand(),
                donor.educatedMissingSelf(),
                donor.bContent(),
                donor.haploidentity().verdict()))
        .hasToString(
            "[YES, 1, [C1, C2, BW4], [C2, BW4], [], [KIR2DL1, KIR3DL1, KIR3DL2], [C2, BW4],"
                + " [KIR2DL1, KIR3DL1], BContent[centromeric=AB, telomeric=AA, score=1,"
                + " group=NEUTRAL], UNDETERMINED]");
    assertThat(donor.reasons().getFirst().sentence())
        .isEqualTo(
            "Receptor–ligand model (the protocol's criterion): the donor has KIR2DL1 (C2) and"
                + " KIR3DL1 (Bw4) without ligand in the recipient.");
  }

  @Test
  void opensTheDoorToLigandsAndReleases() {
    var rules = new RulesService();
    var named =
        ((org.nktrials.rules.hla.AlleleReading.Named)
                org.nktrials.rules.hla.HlaAllele.parse("C*07:02"))
            .allele();
    assertThat(rules.ligandOf(named, LigandSwitches.DEFAULT, FamilyTable.INSTANCE).ligands())
        .hasToString("[C1]");
    assertThat(rules.readHlaRelease(Map.of(), (file, done, total) -> {}))
        .isInstanceOf(ReleaseReading.Refused.class);
    assertThat(SelectionWords.list(List.of())).isEmpty();
    assertThat(SelectionWords.receptors(java.util.Set.of(KirGene.KIR2DS4))).isEqualTo("KIR2DS4");
  }
}
