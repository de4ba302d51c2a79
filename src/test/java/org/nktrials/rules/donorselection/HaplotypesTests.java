package org.nktrials.rules.donorselection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nktrials.validation.Requirement;

@Requirement("DONOR-01")
class HaplotypesTests {

  private static final String FIXED = "^B*07:02+B*44:02^C*07:02+C*05:01^DRB1*15:01+DRB1*04:01";

  /** HLA-A of recipient and donor, everything else the same; verdict, word of the reason. */
  @ParameterizedTest
  @CsvSource({
    "A*01:01+A*02:01, A*01:01+A*03:01, YES, shared at each",
    "A*01:01+A*02:01, A*02:01+A*01:01, NO, HLA-identical",
    "A*01:01+A*02:01, A*24:02+A*03:01, NO, no allele is shared at HLA-A",
    "A*01:01+A*02:01, A*01:01, UNDETERMINED, HLA-identical",
    "A*01:01+A*02:01, A*03:01, UNDETERMINED, shared at HLA-A",
    "A*01:01+A*02:01, A*01+A*03:01, UNDETERMINED, shared at HLA-A",
    "A*01:01+A*02:01, A*01:02+A*03:01, NO, no allele",
    "A*01:01+A*02:01, A*01:01:01:01+A*03:01, YES, shared",
    "A*01:01+A*02:01, A*01:01:01G+A*03:01, YES, shared",
    "A*01:02+A*02:01, A*01:01:01G+A*03:01, UNDETERMINED, shared at HLA-A",
    "A*01:01:01G+A*02:01, A*01:02+A*03:01, UNDETERMINED, shared at HLA-A",
    "A*01:01+A*02:01, A*01:AB+A*03:01, UNDETERMINED, shared at HLA-A",
    "A*01:AB+A*02:01, A*01:01+A*03:01, UNDETERMINED, shared at HLA-A",
    "A*01+A*02:01, A*01:01+A*03:01, UNDETERMINED, shared at HLA-A",
    "A*24:02+A*02:01, A*24:02:01:02L+A*03:01, UNDETERMINED, shared at HLA-A",
    "A*01:01/A*01:02+A*02:01, A*01:01+A*03:01, UNDETERMINED, shared at HLA-A",
    "A*01:01/A*03:01+A*02:01, A*02:01+A*24:02, YES, shared",
    "A*01:01+A*02:01, A*24:02+A*02:01, YES, shared",
  })
  void comparesTwoPeople(String recipient, String donor, Verdict verdict, String word) {
    Haploidentity found =
        Haplotypes.compare(Typings.hla(recipient + FIXED), Typings.hla(donor + FIXED));
    assertThat(found.verdict()).isEqualTo(verdict);
    assertThat(found.reasons().getFirst().sentence()).contains(word);
  }

  @org.junit.jupiter.api.Test
  void doesNotJudgeWithoutDrb1() {
    var one = Typings.hla("A*01:01+A*02:01^B*07:02+B*44:02^C*07:02+C*05:01");
    var other = Typings.hla("A*01:01+A*03:01^B*07:02+B*08:01^C*07:02+C*01:02");
    assertThat(Haplotypes.compare(one, other).reasons().getFirst().sentence())
        .isEqualTo(
            "Haploidentity cannot be determined: the typings leave open whether an allele is shared"
                + " at HLA-DRB1.");
  }
}
