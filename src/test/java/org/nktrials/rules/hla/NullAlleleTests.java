package org.nktrials.rules.hla;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nktrials.validation.Requirement;

/** A null allele counts as if the laboratory had typed the expressed one twice. */
@Requirement("KIR-03")
class NullAlleleTests {

  private static final int ROUNDS = 500;
  private static final Map<String, List<String>> EXPRESSED =
      Map.of(
          "A", List.of("A*02:01", "A*03:01", "A*24:02", "A*23:01/A*23:02"),
          "B", List.of("B*07:02", "B*44:02", "B*46:01", "B*07:02/B*44:02", "B*15"),
          "C", List.of("C*07:02", "C*05:01", "C*16:01", "C*07:02/C*04:01", "C*16"));

  private static LigandSet ligands(LigandSource source, String text) {
    var typed = (HlaTypingReading.Typed) HlaTyping.parse(text);
    return source.ligandsOf(typed.typing(), LigandSwitches.DEFAULT);
  }

  private static void check(LigandSource source, String nullAllele, Random dice) {
    String locus = nullAllele.substring(0, 1);
    StringBuilder rest = new StringBuilder();
    for (String other : List.of("A", "B", "C")) {
      if (!other.equals(locus) && dice.nextInt(4) > 0) {
        rest.append('^').append(drawn(other, dice)).append('+').append(drawn(other, dice));
      }
    }
    String expressed = drawn(locus, dice);
    // An ambiguous name typed twice may stand for two alleles, so the copy itself is repeated.
    LigandSet repeated = ligands(source, expressed + "+" + expressed + rest);
    LigandSet withNull =
        ligands(
            source,
            (dice.nextBoolean() ? expressed + "+" + nullAllele : nullAllele + "+" + expressed)
                + rest);
    assertThat(withNull.presentBits()).as(nullAllele).isEqualTo(repeated.presentBits());
    assertThat(withNull.possibleBits()).as(nullAllele).isEqualTo(repeated.possibleBits());
  }

  private static String drawn(String locus, Random dice) {
    List<String> names = EXPRESSED.getOrDefault(locus, List.of());
    return names.get(dice.nextInt(names.size()));
  }

  @Test
  void countsAsARepeatOfTheExpressedOneAtFamilyLevel() {
    List<String> nulls = List.of("A*24:09N", "A*03:21N", "B*51:11N", "B*15:01:01:02N", "C*04:09N");
    Random dice = new Random(29);
    for (int round = 0; round < ROUNDS; round++) {
      check(FamilyTable.INSTANCE, nulls.get(dice.nextInt(nulls.size())), dice);
    }
  }

  @Test
  void everyNullAlleleOfTheReleaseDoes() throws IOException {
    var read =
        (ReleaseReading.Accepted)
            ReleaseReader.read(RealRelease.files(), (file, done, total) -> {});
    HlaRelease release = HlaRelease.of(read.name(), read.alleles());
    List<String> nulls = new ArrayList<>();
    read.alleles().stream()
        .map(ReleaseAllele::name)
        .filter(name -> name.endsWith("N"))
        .forEach(nulls::add);
    Random dice = new Random(58);
    nulls.forEach(name -> check(release, name, dice));
    System.out.printf("%d null alleles of %s give no ligand%n", nulls.size(), read.name());
    assertThat(nulls).hasSizeGreaterThan(500);
  }
}
