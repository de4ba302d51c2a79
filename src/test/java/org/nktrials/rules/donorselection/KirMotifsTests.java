package org.nktrials.rules.donorselection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nktrials.validation.Requirement;

/** Rows after Cooley 2010. */
@Requirement("KIR-11")
class KirMotifsTests {

  private static final String TEL_AA = "3DL1 2DS4 -3DS1 -2DS1";

  @ParameterizedTest
  @CsvSource({
    "2DL3 -2DS2 -2DL2, AA",
    "2DL3 2DS2 -2DL2, AB",
    "2DL3 2DL2 2DS2, AB",
    "2DL3 2DL2, AB",
    "-2DL3 2DS2 -2DL2, BB",
    "-2DL3 2DL2, BB",
    "-2DL3 -2DL2 -2DS2, INDETERMINATE",
    "-2DL3 -2DL2, INDETERMINATE",
    "2DL3 -2DL2, INDETERMINATE",
    "2DL1, INDETERMINATE",
  })
  void readsTheCentromericMotif(String kir, KirMotif motif) {
    BContent content = BContent.of(Typings.kir(kir + " " + TEL_AA));
    assertThat(content.centromeric()).isEqualTo(motif);
    assertThat(content.telomeric()).isEqualTo(KirMotif.AA);
  }

  @ParameterizedTest
  @CsvSource({
    "3DL1 2DS4 -3DS1 -2DS1, AA",
    "3DL1 2DS4 3DS1 -2DS1, AB",
    "3DL1 2DS4 -3DS1 2DS1, AB",
    "-3DL1 2DS4 3DS1 2DS1, BB",
    "3DL1 -2DS4 3DS1, BB",
    "3DL1 -2DS4 -3DS1 -2DS1, BB",
    "-3DL1 -3DS1 2DS4 2DS1, INDETERMINATE",
    "-3DL1 -3DS1 -2DS4, INDETERMINATE",
    "3DL1 2DS4, INDETERMINATE",
  })
  void readsTheTelomericMotif(String kir, KirMotif motif) {
    assertThat(BContent.of(Typings.kir(kir)).telomeric()).isEqualTo(motif);
  }

  @ParameterizedTest
  @CsvSource({
    "2DL3 -2DS2 -2DL2 3DL1 2DS4 -3DS1 -2DS1, 0, NEUTRAL",
    "2DL3 2DS2 2DL2 3DL1 2DS4 -3DS1 -2DS1, 1, NEUTRAL",
    "2DL3 2DS2 2DL2 3DL1 2DS4 3DS1 -2DS1, 2, BETTER",
    "2DL3 -2DS2 -2DL2 -3DL1 3DS1, 2, BETTER",
    "-2DL3 2DS2 2DL2 3DL1 2DS4 -3DS1 -2DS1, 2, BEST",
    "-2DL3 2DS2 2DL2 -3DL1 3DS1, 4, BEST",
  })
  void countsBMotifs(String kir, int score, BContentGroup group) {
    BContent content = BContent.of(Typings.kir(kir));
    assertThat(content.score()).isEqualTo(score);
    assertThat(content.group()).isEqualTo(group);
  }

  @Test
  void givesNoScoreWhereAMotifIsIndeterminate() {
    BContent content = BContent.of(Typings.kir("-2DL3 2DL2"));
    assertThat(content.score()).isNull();
    assertThat(content.group()).isNull();
    assertThat(KirMotif.BB.label()).isEqualTo("B/B");
  }

  @Requirement("KIR-09")
  @Test
  void keepsTheTextOfAllelesAndNeverReadsUnknownAsAbsent() {
    var typing =
        new KirTyping(
            Map.of(
                KirGene.KIR2DL1, new KirCall(KirPresence.PRESENT, "*0030201/*0040101"),
                KirGene.KIR3DL3, new KirCall(KirPresence.UNKNOWN, null)));
    assertThat(typing.calls().get(KirGene.KIR2DL1))
        .isEqualTo(new KirCall(KirPresence.PRESENT, "*0030201/*0040101"));
    assertThat(typing.presence(KirGene.KIR2DL2)).isEqualTo(KirPresence.UNKNOWN);
    assertThat(typing.presentBits()).isEqualTo(KirGene.KIR2DL1.bit());
    assertThat(typing.absentBits()).isZero();
    assertThat(KirGene.of("KIR9")).isEmpty();
    assertThat(KirGene.of(KirGene.KIR2DL1.bit() | KirGene.KIR3DP1.bit()))
        .containsExactly(KirGene.KIR2DL1, KirGene.KIR3DP1);
  }
}
