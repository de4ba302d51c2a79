package org.nktrials.rules.hla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nktrials.validation.Requirement;

@Requirement("KIR-01")
class HlaReleaseTests {

  private final HlaRelease release = SyntheticRelease.of("3.58.0").read();

  private AlleleLigand ligand(String name) {
    return release.ligandOf(AlleleNamesTests.named(name), LigandSwitches.DEFAULT);
  }

  /** Name, status, ligands. */
  @ParameterizedTest
  @CsvSource({
    "C*07:02, DERIVED, C1",
    "C*07:02:01:01, DERIVED, C1",
    "C*16:02, DERIVED, C2",
    "A*24:02, DERIVED, BW4",
    "A*24:02:01:02L, DERIVED, BW4",
    "A*24:02L, DERIVED, BW4",
    "A*25:03Q, DERIVED, ''",
    "A*03:01, DERIVED, A3A11",
    "C*01:99, DERIVED, ''",
    "A*24:09N, NULL_ALLELE, ''",
    "B*55:125N, NULL_ALLELE, ''",
    "C*07:303S, DERIVED, ''",
    "C*07:304C, DERIVED, ''",
    "C*07:305A, INDETERMINATE, ''",
    "C*04:09, INDETERMINATE, ''",
    "C*07:303, INDETERMINATE, ''",
    "B*44:138, DERIVED, BW4",
    "A*30:14, DERIVED, ''",
    "C*04:01:01G, DERIVED, C2",
    "C*16:01:01G, INDETERMINATE, ''",
    "B*44:56:01G, NULL_ALLELE, ''",
    "B*44:02P, DERIVED, BW4",
    "C*07:02P, DERIVED, C1",
    "C*07:99P, UNKNOWN_ALLELE, ''",
    "C*07:77, UNKNOWN_ALLELE, ''",
    "A*24:02N, UNKNOWN_ALLELE, ''",
    "A*99:01, UNKNOWN_ALLELE, ''",
    "DRB1*01:01, UNKNOWN_ALLELE, ''",
    "KIR2DL1*001, UNKNOWN_ALLELE, ''",
    "C*07:AB, INDETERMINATE, ''",
    "C*07, FAMILY, C1",
    "C*16, INDETERMINATE, ''",
  })
  void answersByItsResidues(String name, LigandStatus status, String ligands) {
    AlleleLigand found = ligand(name);
    assertThat(found.status()).isEqualTo(status);
    assertThat(found.ligands()).hasToString("[" + ligands + "]");
    assertThat(found.reason().source().citation()).isNotBlank();
  }

  @Requirement("KIR-05")
  @Test
  void flagsNullAllelesOfAGroupAndMissingSuffixes() {
    assertThat(ligand("C*04:01:01G").flags()).containsExactly("Contains null alleles.");
    assertThat(ligand("B*44:02P").flags()).isEmpty();
    assertThat(ligand("C*04:09").flags())
        .containsExactly("The release writes C*04:09N; type the suffix.");
    assertThat(ligand("C*04:09").outcomes()).contains(Set.of(), Set.of(Ligand.C2));
    assertThat(ligand("A*24:02:01:02L").flags()).containsExactly("Low expression (suffix L).");
    assertThat(release.release()).isEqualTo("IPD-IMGT/HLA 3.58.0");
  }

  @Test
  void readsAFamilyThatTheTableDoesNotKnow() {
    var newFamily =
        HlaRelease.of("new", List.of(new ReleaseAllele("B*90:01", "BW4_80I", null, null)));
    assertThat(
            newFamily.ligandOf(AlleleNamesTests.named("B*90"), LigandSwitches.DEFAULT).outcomes())
        .contains(Set.of(), Set.of(Ligand.BW4), Set.of(Ligand.C1));
  }

  @Requirement("KIR-04")
  @Test
  void acceptsDifferentMotifsOfOneLigandAndListsOthers() {
    var made =
        HlaRelease.of(
            "made",
            List.of(
                new ReleaseAllele("B*44:02", "BW4_80T", "B*44:02:01G", null),
                new ReleaseAllele("B*44:06", "BW4_80I", "B*44:02:01G", null),
                new ReleaseAllele("B*15:01", null, null, null),
                new ReleaseAllele("A*02:01", null, null, null),
                new ReleaseAllele("A*03:01", null, null, null),
                new ReleaseAllele("C*07:01", null, null, null)));
    var group = made.ligandOf(AlleleNamesTests.named("B*44:02:01G"), LigandSwitches.DEFAULT);
    assertThat(group.ligands()).containsExactly(Ligand.BW4);
    assertThat(group.bw4Position80()).isNull();
    assertThat(status(made, "B*15:01")).isEqualTo(LigandStatus.INDETERMINATE);
    assertThat(status(made, "A*02:01")).isEqualTo(LigandStatus.DERIVED);
    assertThat(status(made, "A*03:01")).isEqualTo(LigandStatus.INDETERMINATE);
    assertThat(status(made, "C*07:01")).isEqualTo(LigandStatus.INDETERMINATE);
  }

  private static LigandStatus status(HlaRelease release, String name) {
    return release.ligandOf(AlleleNamesTests.named(name), LigandSwitches.DEFAULT).status();
  }

  @Test
  void takesNothingThatIsNoAlleleName() {
    assertThatThrownBy(
            () -> HlaRelease.of("bad", List.of(new ReleaseAllele("x", null, null, null))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
