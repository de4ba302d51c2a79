package org.nktrials.rules.hla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nktrials.validation.Requirement;

@Requirement("KIR-04")
class HlaTypingTests {

  private static HlaTyping typed(String text) {
    return ((HlaTypingReading.Typed) HlaTyping.parse(text)).typing();
  }

  private static LigandSet ligands(String text) {
    return FamilyTable.INSTANCE.ligandsOf(typed(text), LigandSwitches.DEFAULT);
  }

  @Test
  void oneCopyLeavesTheSecondUnknown() {
    Genotype genotype = typed("A*02:01").genotypes(HlaLocus.A).getFirst();
    assertThat(genotype.first()).isInstanceOf(HlaCopy.Typed.class);
    assertThat(genotype.second()).isEqualTo(new HlaCopy.Unknown());
    assertThat(typed("A*02:01").genotypes(HlaLocus.B)).containsExactly(Genotype.UNKNOWN);
    assertThat(HlaTyping.UNKNOWN.loci()).isEmpty();
  }

  @Test
  void readsPhasedChromosomesAndAlternativeGenotypes() {
    HlaTyping phased = typed("A*01:01~B*08:01+A*02:01~B*07:02");
    assertThat(phased.genotypes(HlaLocus.B).getFirst().second())
        .isEqualTo(new HlaCopy.Typed(List.of(AlleleNamesTests.named("B*07:02"))));
    assertThat(typed("C*01:02+C*04:01|C*03:03+C*15:02").genotypes(HlaLocus.C)).hasSize(2);
    assertThat(typed("A*01:01?B*07:02").genotypes(HlaLocus.B)).contains(Genotype.UNKNOWN);
    assertThat(typed("DRB3*01:01+DRB4*01:03").loci()).hasSize(2);
    assertThat(typed("KIR2DL1*001^A*02:01").loci()).containsOnlyKeys(HlaLocus.A);
  }

  @ParameterizedTest
  @CsvSource({
    "A*01:01+A*02:01+A*03:01, 17, third",
    "A*01:01^A*02:01, 9, typed twice",
    "A*01:01+B*07:02, 9, between genes",
    "A*01:01/B*07:02, 9, not of locus",
    "A*01:01~A*02:01, 9, twice on one chromosome",
    "A*01:01+A*01:02~B*07:02+A*03:01, 25, third",
    "A*01:0x, 6, Field 2",
  })
  void refusesWhatIsNoTypingOfOnePerson(String text, int position, String word) {
    var wrong = (HlaTypingReading.Unreadable) HlaTyping.parse(text);
    assertThat(wrong.problems().getFirst().position()).isEqualTo(position);
    assertThat(wrong.problems().getFirst().message()).contains(word);
  }

  /** Typing, ligands present, ligands left open. */
  @ParameterizedTest
  @CsvSource({
    "A*02:01+A*02:01^B*07:02+B*07:02^C*07:02+C*07:02, C1, ''",
    "A*02:01+A*02:01^B*07:02+B*07:02^C*07:02, C1, C2",
    "A*02:01+A*02:01^B*07:02^C*07:02+C*05:01, 'C1, C2', BW4",
    "A*02:01+A*02:01^B*07:02^C*05:01+C*05:01, C2, 'C1, BW4'",
    "B*07:02+B*07:02^C*05:01+C*05:01, C2, 'BW4, A3A11'",
    "A*02:01+A*02:01^B*44:02+B*07:02^C*16+C*16:01, 'C1, BW4', C2",
    "A*02:01+A*02:01^B*07:02+B*07:02^C*07:02/C*07:01+C*03:04, C1, ''",
    "A*02:01+A*02:01^B*07:02+B*07:02^C*07:02/C*04:01+C*03:04, C1, C2",
    "A*02:01+A*02:01^B*07:02+B*07:02^C*01:02+C*04:01|C*03:03+C*15:02, 'C1, C2', ''",
    "A*02:01+A*02:01^B*07:02+B*07:02^C*99:01+C*03:04, C1, C2",
  })
  void combinesTheLigandsOfAllReadings(String text, String present, String open) {
    LigandSet ligands = ligands(text);
    assertThat(ligands.present()).hasToString("[" + present + "]");
    assertThat(ligands.undetermined()).hasToString("[" + open + "]");
  }

  @Test
  void anUnknownCopyOfHlaACannotBeBw4WhereNoFamilyCounts() {
    var none = new LigandSwitches(List.of(), true);
    var typing = typed("B*07:02+B*07:02^C*07:02+C*07:02");
    assertThat(FamilyTable.INSTANCE.ligandsOf(typing, none).undetermined())
        .containsExactly(Ligand.A3A11);
  }

  @Test
  void aLigandThatIsPresentIsPossible() {
    assertThatThrownBy(() -> new LigandSet(1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThat(LigandSet.known(java.util.Set.of(Ligand.C2)).absent())
        .containsExactly(Ligand.C1, Ligand.BW4, Ligand.A3A11);
    assertThat(new HlaTyping(Map.of()).genotypes(HlaLocus.DRB1)).hasSize(1);
  }

  @Test
  void namesUnknownAllelesWithTheirPosition() {
    var typed = (HlaTypingReading.Typed) HlaTyping.parse("DRB1*99:01^A*02:01+A*99:01");
    assertThat(
            InvalidTyping.unknownNames(typed.list(), FamilyTable.INSTANCE, LigandSwitches.DEFAULT))
        .extracting(GlProblem::position)
        .containsExactly(20);
    assertThat(InvalidTyping.of("hla", List.of(new GlProblem(3, "No."), new GlProblem(4, "Yes"))))
        .extracting(org.nktrials.rules.reason.InvalidField::message)
        .containsExactly("is wrong at position 3: No", "is wrong at position 4: Yes");
  }
}
