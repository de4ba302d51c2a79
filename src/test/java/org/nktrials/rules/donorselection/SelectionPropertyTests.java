package org.nktrials.rules.donorselection;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nktrials.rules.hla.FamilyTable;
import org.nktrials.rules.hla.GlReading;
import org.nktrials.rules.hla.GlString;
import org.nktrials.rules.hla.HlaTyping;
import org.nktrials.rules.hla.HlaTypingReading;
import org.nktrials.rules.hla.Ligand;
import org.nktrials.rules.hla.LigandSet;
import org.nktrials.validation.Requirement;

/** What must hold of every selection, on typings by chance from a fixed seed. */
@Requirement("KIR-12")
class SelectionPropertyTests {

  private static final int ROUNDS = 500;
  private static final List<String> A = List.of("02:01", "03:01", "11:01", "24:02", "01:01");
  private static final List<String> B = List.of("07:02", "08:01", "44:02", "51:01", "46:01");
  private static final List<String> C = List.of("07:02", "05:01", "03:03", "04:01", "06:02");
  private static final List<String> KIRS =
      List.of("2DL1 2DL3 -2DL2 3DL1", "2DL2 -2DL1 -2DL3 -3DL1", "2DL1 2DL2 2DL3 3DL1 3DL2");

  private final Random dice = new Random(20_261_128);

  private String one(List<String> of) {
    return of.get(dice.nextInt(of.size()));
  }

  private String locus(String name, List<String> alleles) {
    String first = name + "*" + one(alleles);
    return switch (dice.nextInt(3)) {
      case 0 -> first;
      case 1 -> "%s+%s*%s".formatted(first, name, one(alleles));
      default -> "%s/%s*%s+%s*%s".formatted(first, name, one(alleles), name, one(alleles));
    };
  }

  private String typing() {
    return locus("A", A) + "^" + locus("B", B) + "^" + locus("C", C);
  }

  private static SelectionAssessment assess(String recipient, List<Candidate> donors) {
    return DonorSelection.assess(
        DonorSelectionSettings.DEFAULT, Typings.hla(recipient), donors, FamilyTable.INSTANCE);
  }

  @Test
  void theOrderOfDonorsDoesNotMatter() {
    for (int round = 0; round < ROUNDS; round++) {
      String recipient = typing();
      List<Candidate> donors =
          new ArrayList<>(
              IntStream.range(0, 4)
                  .mapToObj(
                      at -> new Candidate("D" + at, Typings.hla(typing()), Typings.kir(one(KIRS))))
                  .toList());
      Map<String, String> before = answers(assess(recipient, donors));
      Collections.shuffle(donors, dice);
      assertThat(answers(assess(recipient, donors))).as(recipient).isEqualTo(before);
    }
  }

  private static Map<String, String> answers(SelectionAssessment all) {
    return all.donors().stream()
        .collect(
            toMap(
                DonorAssessment::id,
                one ->
                    "%s %s %s %s"
                        .formatted(
                            one.meetsCriterion(),
                            one.graftVersusHost(),
                            one.receptorLigand(),
                            one.reasons())));
  }

  @Test
  void aLigandMoreOfTheRecipientAddsNoMismatchTowardsTheRecipient() {
    for (int recipient = 0; recipient < 256; recipient++) {
      LigandSet before = set(recipient);
      for (int donor = 0; donor < 256; donor++) {
        for (Ligand more : Ligand.values()) {
          LigandSet after =
              new LigandSet(before.presentBits() | more.bit(), before.possibleBits() | more.bit());
          Mismatch one = Mismatch.of(before, set(donor), 0, 0);
          Mismatch other = Mismatch.of(after, set(donor), 0, 0);
          assertThat(other.graftVersusHost() & ~one.graftVersusHost()).isZero();
          assertThat(other.graftVersusHostPossible() & ~one.graftVersusHostPossible()).isZero();
        }
      }
    }
  }

  private static LigandSet set(int bits) {
    int possible = bits & 15;
    return new LigandSet(possible & (bits >> 4), possible);
  }

  @ParameterizedTest
  @ValueSource(strings = {"A*24:09N", "A*01:04N", "B*51:11N", "C*04:09N", "C*05:07N"})
  void aNullAlleleGivesWhatARepeatOfTheExpressedOneGives(String silent) {
    String locus = silent.substring(0, 1);
    List<String> alleles = locus.equals("A") ? A : locus.equals("B") ? B : C;
    for (String allele : alleles) {
      String expressed = locus + "*" + allele;
      assertThat(ligands(expressed + "+" + silent))
          .as(expressed)
          .isEqualTo(ligands(expressed + "+" + expressed));
    }
  }

  private static LigandSet ligands(String typing) {
    return assess(typing, List.of(new Candidate("D", Typings.hla(typing), KirTyping.UNKNOWN)))
        .donors()
        .getFirst()
        .ligands();
  }

  @Test
  void whatIsPrintedReadsAsTheSame() {
    for (int round = 0; round < ROUNDS; round++) {
      String text = typing();
      GlString read = ((GlReading.Read) GlString.parse(text)).list();
      assertThat(read.print()).isEqualTo(text);
      assertThat(GlString.parse(read.print())).isEqualTo(new GlReading.Read(read));
    }
  }

  @Test
  void hostileTypingsAreRefusedSoon() {
    String endless = "A*02:01/".repeat(1_250_000);
    String ambiguous =
        IntStream.range(1, 3_000).mapToObj(at -> "A*02:%02d".formatted(at)).collect(joining("/"));
    for (String text :
        List.of(
            endless,
            "^".repeat(10_000_000),
            "A*02:01+".repeat(6_000),
            ambiguous + "+" + ambiguous)) {
      HlaTypingReading reading =
          assertTimeoutPreemptively(Duration.ofSeconds(5), () -> HlaTyping.parse(text));
      assertThat(reading).as(text.substring(0, 15)).isNotInstanceOf(HlaTypingReading.Typed.class);
    }
  }

  @Test
  void lociThatCarryNoLigandLeaveEveryLigandOpen() {
    LigandSet open = ligands("X*01:01+X*02:01");
    assertThat(open.present()).isEmpty();
    assertThat(open.absent()).isEmpty();
  }
}
