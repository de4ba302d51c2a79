package org.nktrials.rules.hla;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nktrials.validation.Requirement;

@Requirement("KIR-01")
class FamilyTableTests {

  private static AlleleLigand ligand(String name) {
    return FamilyTable.INSTANCE.ligandOf(AlleleNamesTests.named(name), LigandSwitches.DEFAULT);
  }

  @ParameterizedTest
  @CsvSource({
    "C1, C*01:02 C*03:04 C*07:01 C*08:02 C*12:03 C*14:02 C*16:01 C*02:27 C*05:20 C*06:11 C*15:07"
        + " C*17:22 B*46:01 B*73:01 B*46 B*73 C*07",
    "C2, C*02:02 C*04:01 C*05:01 C*06:02 C*15:02 C*17:01 C*18:01 C*03:07 C*03:10 C*03:15 C*07:07"
        + " C*07:09 C*08:10 C*12:04 C*12:05 C*14:12 C*16:02",
    "A3A11, A*03:01 A*11:01 A*03",
    "BW4, A*23:01 A*24:02 A*32:01 B*38:01 B*49:01 B*51:01 B*52:01 B*53:01 B*57:01 B*58:01 B*59:01"
        + " B*13:01 B*27:05 B*37:01 B*44:02 B*47:01 B*08:03 B*15:13 B*15:16 B*15:17 B*15:23 B*15:24"
        + " B*27:02 B*40:13 B*44:06 B*08:02 B*15:36 B*15:43 B*18:09 B*38:02 B*13",
    "'', A*01:01 A*02:01 A*25:01 A*24:04 B*07:02 B*08:01 B*15:01 B*13:09 B*27:08 B*27:12"
        + " B*37:05 B*44:09 B*47:02 A*68",
  })
  void knowsFamiliesAndTheirPublishedExceptions(String ligand, String names) {
    for (String name : names.split(" ")) {
      AlleleLigand found = ligand(name);
      assertThat(found.status()).as(name).isEqualTo(LigandStatus.FAMILY);
      assertThat(found.ligands()).as(name).hasToString("[" + ligand + "]");
      assertThat(found.reason().sentence()).contains("family level, confirm with a release");
    }
  }

  @Test
  void saysPosition80OfBw4() {
    assertThat(ligand("B*27:05").bw4Position80()).isEqualTo("T");
    assertThat(ligand("B*27:02").bw4Position80()).isEqualTo("I");
    assertThat(ligand("A*24:02").bw4Position80()).isEqualTo("I");
    assertThat(ligand("C*07:02").bw4Position80()).isNull();
  }

  @Requirement("KIR-04")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "C*16",
        "B*15",
        "B*27",
        "B*38",
        "B*44",
        "C*16:XX",
        "C*07:01:01G",
        "A*01:01P",
        "B*07:AB"
      })
  void listsTheOutcomesOfAMixedName(String name) {
    AlleleLigand found = ligand(name);
    assertThat(found.status()).isEqualTo(LigandStatus.INDETERMINATE);
    assertThat(found.ligands()).isEmpty();
    assertThat(found.outcomes()).hasSizeGreaterThan(1);
    assertThat(found.reason().sentence()).contains(" can be ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DRB1*04:01", "MICA*01:01", "A*99:01", "B*99", "C*99:01:01G"})
  void doesNotKnowOtherLociAndFamilies(String name) {
    assertThat(ligand(name).status()).isEqualTo(LigandStatus.UNKNOWN_ALLELE);
    assertThat(ligand(name).outcomes()).isEmpty();
  }

  @Requirement("KIR-03")
  @Test
  void readsTheExpressionSuffix() {
    assertThat(ligand("A*24:09N").status()).isEqualTo(LigandStatus.NULL_ALLELE);
    assertThat(ligand("A*24:09N").ligands()).isEmpty();
    assertThat(ligand("C*04:09N").ligands()).isEmpty();
    assertThat(ligand("C*07:02S").status()).isEqualTo(LigandStatus.FAMILY);
    assertThat(ligand("C*07:02S").ligands()).isEmpty();
    assertThat(ligand("C*07:02C").flags()).containsExactly("C*07:02C stays in the cytoplasm.");
    assertThat(ligand("C*07:02A").status()).isEqualTo(LigandStatus.INDETERMINATE);
    assertThat(ligand("A*02:01A").ligands()).isEmpty();
    assertThat(ligand("A*24:02:01:02L").ligands()).containsExactly(Ligand.BW4);
    assertThat(ligand("A*24:02:01:02L").flags()).containsExactly("Low expression (suffix L).");
    assertThat(ligand("A*24:02Q").flags()).containsExactly("Questionable expression (suffix Q).");
    for (Expression expression : Expression.values()) {
      assertThat(ExpressionFlags.of(expression).isEmpty())
          .isEqualTo(expression == Expression.NORMAL);
    }
  }

  @Test
  void leavesTheContestedFamiliesToTheProtocol() {
    var with25 = new LigandSwitches(List.of("A*25"), false);
    var table = FamilyTable.INSTANCE;
    assertThat(table.ligandOf(AlleleNamesTests.named("A*25:01"), with25).ligands())
        .isEqualTo(Set.of(Ligand.BW4));
    assertThat(table.ligandOf(AlleleNamesTests.named("A*24:02"), with25).ligands()).isEmpty();
    AlleleLigand b13 = table.ligandOf(AlleleNamesTests.named("B*13:01"), with25);
    assertThat(b13.ligands()).isEmpty();
    assertThat(b13.reason().sentence()).contains("the protocol does not count Bw4 on B*13");
    assertThat(
            table
                .ligandOf(AlleleNamesTests.named("B*13:01G".replace("G", ":01G")), with25)
                .outcomes())
        .hasSizeGreaterThan(1);
    assertThat(table.release()).isEqualTo("family level");
  }
}
