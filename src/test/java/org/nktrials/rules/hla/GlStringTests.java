package org.nktrials.rules.hla;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nktrials.validation.Requirement;

@Requirement("KIR-06")
class GlStringTests {

  private static final int ROUNDS = 500;
  private static final List<String> NAMES =
      List.of(
          "A*02:01",
          "HLA-A*24:02:01:02L",
          "B*44:02:01G",
          "C*07:02P",
          "DRB1*04:01",
          "C*07:AB",
          "C*16",
          "KIR2DL1*0010101",
          "B*51:11N");

  private static Stream<Integer> seeds() {
    return IntStream.range(0, ROUNDS).boxed();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void readingPrintingAndReadingAgainChangesNothing(int seed) {
    String text = list(new Random(seed), 0);
    GlString read = ((GlReading.Read) GlString.parse(text)).list();
    assertThat(read.print()).isEqualTo(text);
    assertThat(GlString.parse(read.print())).isEqualTo(new GlReading.Read(read));
  }

  private static String list(Random dice, int level) {
    if (level == GlOperator.values().length) {
      return NAMES.get(dice.nextInt(NAMES.size()));
    }
    var parts = new ArrayList<String>();
    do {
      parts.add(list(dice, level + 1));
    } while (dice.nextInt(3) == 0);
    return String.join(String.valueOf(GlOperator.values()[level].sign()), parts);
  }

  @Test
  void bindsFromTheLoosestToTheTightest() {
    var root =
        (GlNode.Joined)
            ((GlReading.Read) GlString.parse("A*01:01/A*01:02+A*02:01^B*07:02")).list().root();
    assertThat(root.operator()).isEqualTo(GlOperator.GENE);
    var copies = (GlNode.Joined) root.parts().getFirst();
    assertThat(copies.operator()).isEqualTo(GlOperator.COPY);
    assertThat(((GlNode.Joined) copies.parts().getFirst()).operator()).isEqualTo(GlOperator.ALLELE);
    assertThat(((GlNode.Name) copies.parts().getLast()).position()).isEqualTo(17);
  }

  /** Text and the positions of all its errors. */
  @ParameterizedTest
  @CsvSource({
    "'', 1",
    "'  ', 1",
    "A*02:01+, 9",
    "+A*02:01, 1",
    "A*02:01^B*7:02^C*07:2, 11 21",
    "' A*02:01/x', 10",
    "A*02:01 + A*03:01, 6 10",
  })
  void findsEveryError(String text, String positions) {
    var wrong = (GlReading.Unreadable) GlString.parse(text);
    assertThat(wrong.problems().stream().map(p -> String.valueOf(p.position())))
        .containsExactly(positions.split(" "));
  }

  @Test
  void boundsTheTextAndTheErrors() {
    assertThat(((GlReading.Unreadable) GlString.parse("A".repeat(50_001))).problems())
        .extracting(GlProblem::position)
        .containsExactly(50_001);
    assertThat(((GlReading.Unreadable) GlString.parse("/".repeat(5_000))).problems()).hasSize(20);
  }
}
