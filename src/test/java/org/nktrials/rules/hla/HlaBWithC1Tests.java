package org.nktrials.rules.hla;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nktrials.validation.Requirement;

/** C1 on HLA-B is known of B*46:01 and B*73:01; other HLA-B with its residues stay open. */
@Requirement("KIR-02")
class HlaBWithC1Tests {

  private final HlaRelease made =
      HlaRelease.of(
          "made",
          List.of(
              allele("B*46:01:01:01", "B*46:01:01G", "B*46:01P"),
              allele("B*46:24", "B*46:01:01G", "B*46:01P"),
              allele("B*46:15N", "B*46:01:01G", null),
              allele("B*46:02", null, null),
              allele("B*46:50L", null, null),
              allele("B*73:01:01:01", null, "B*73:01P"),
              allele("B*07:13", "B*07:13:01G", "B*07:13P"),
              new ReleaseAllele("B*07:02", "NONE", "B*07:13:01G", null),
              allele("C*07:02", null, null)));

  private static ReleaseAllele allele(String name, String gGroup, String pGroup) {
    return new ReleaseAllele(name, "C1", gGroup, pGroup);
  }

  private AlleleLigand ligand(String name) {
    return made.ligandOf(AlleleNamesTests.named(name), LigandSwitches.DEFAULT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"B*46:01", "B*46:24", "B*73:01", "B*46:01P", "B*73:01P", "B*46:01:01G", "C*07:02"})
  void isKnownOfTwoMoleculesAndTheirPGroups(String name) {
    assertThat(ligand(name).status()).isEqualTo(LigandStatus.DERIVED);
    assertThat(ligand(name).ligands()).containsExactly(Ligand.C1);
    assertThat(ligand(name).reason().sentence())
        .contains(name.startsWith("B") ? "C1 (valine 76, asparagine 80)" : "C1 (asparagine 80)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"B*46:02", "B*07:13", "B*07:13P", "B*07:13:01G", "B*46:50", "B*46:50L"})
  void isOpenForOthersWithItsResidues(String name) {
    AlleleLigand found = ligand(name);
    assertThat(found.status()).isEqualTo(LigandStatus.INDETERMINATE);
    assertThat(found.outcomes()).containsExactlyInAnyOrder(Set.of(), Set.of(Ligand.C1));
    assertThat(found.reason().sentence())
        .contains("can be no ligand or C1: valine 76 and asparagine 80 fit C1, but")
        .contains("B*46:01 and B*73:01 alone among HLA-B");
    assertThat(found.reason().source().doi()).isEqualTo("10.3389/fimmu.2012.00336");
  }

  @Test
  void leavesTheRecipientsC1OpenAndNeitherPresentNorAbsent() {
    var typing =
        (HlaTypingReading.Typed) HlaTyping.parse("A*02:01+A*02:01^B*07:13+B*07:02^C*04:01+C*04:01");
    LigandSet ligands = made.ligandsOf(typing.typing(), LigandSwitches.DEFAULT);
    assertThat(ligands.present()).doesNotContain(Ligand.C1);
    assertThat(ligands.undetermined()).contains(Ligand.C1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"B*46:02", "B*73:03", "B*46:02Q"})
  void isOpenAtFamilyLevelToo(String name) {
    AlleleLigand found =
        FamilyTable.INSTANCE.ligandOf(AlleleNamesTests.named(name), LigandSwitches.DEFAULT);
    assertThat(found.status()).isEqualTo(LigandStatus.INDETERMINATE);
    assertThat(found.reason().sentence()).contains("family level, confirm with a release");
    assertThat(found.flags()).hasSize(name.endsWith("Q") ? 1 : 0);
  }

  @Test
  void givesNoLigandWhereTheMoleculeIsNotExpressed() {
    for (LigandSource source : List.of(FamilyTable.INSTANCE, made)) {
      AlleleLigand found =
          source.ligandOf(AlleleNamesTests.named("B*46:15N"), LigandSwitches.DEFAULT);
      assertThat(found.status()).isEqualTo(LigandStatus.NULL_ALLELE);
      assertThat(found.ligands()).isEmpty();
    }
  }

  /** In IPD-IMGT/HLA 3.58.0: every HLA-B that is C1 for sure has the domains of one of the two. */
  @Test
  void holdsInTheWholeRelease() throws IOException {
    var read =
        (ReleaseReading.Accepted)
            ReleaseReader.read(RealRelease.files(), (file, done, total) -> {});
    HlaRelease release = HlaRelease.of(read.name(), read.alleles());
    int sure = 0;
    int open = 0;
    for (ReleaseAllele allele : read.alleles()) {
      if (allele.name().startsWith("B") && "C1".equals(allele.motif())) {
        AlleleLigand found =
            release.ligandOf(AlleleNamesTests.named(allele.name()), LigandSwitches.DEFAULT);
        if (found.ligands().contains(Ligand.C1)) {
          sure++;
          assertThat(allele.pGroup()).isIn("B*46:01P", "B*73:01P");
        } else if (found.status() == LigandStatus.INDETERMINATE) {
          open++;
        }
      }
    }
    System.out.printf("HLA-B with the residues of C1: %d known, %d open%n", sure, open);
    assertThat(sure).isGreaterThan(50);
    assertThat(open).isGreaterThan(50);
  }
}
