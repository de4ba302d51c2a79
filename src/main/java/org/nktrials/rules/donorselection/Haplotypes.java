package org.nktrials.rules.donorselection;

import java.util.ArrayList;
import java.util.List;
import org.nktrials.rules.hla.HlaLocus;
import org.nktrials.rules.hla.HlaTyping;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;

/**
 * Haploidentity by a shared allele at each of HLA-A, -B, -C and -DRB1. Two people who share both
 * alleles at all four are HLA-identical and not haploidentical. Haplotypes are not phased here: a
 * shared allele at each locus is what typings without the family's can show.
 */
final class Haplotypes {

  private static final List<HlaLocus> LOCI =
      List.of(HlaLocus.A, HlaLocus.B, HlaLocus.C, HlaLocus.DRB1);

  private Haplotypes() {}

  static Haploidentity compare(HlaTyping recipient, HlaTyping donor) {
    List<String> none = new ArrayList<>();
    List<String> open = new ArrayList<>();
    Verdict identical = Verdict.YES;
    for (HlaLocus locus : LOCI) {
      SharedAlleles shared = SharedAlleles.at(recipient.genotypes(locus), donor.genotypes(locus));
      switch (shared.one()) {
        case NO -> none.add("HLA-" + locus);
        case UNDETERMINED -> open.add("HLA-" + locus);
        case YES -> {}
      }
      identical = SharedAlleles.both(identical, shared.two());
    }
    if (!none.isEmpty()) {
      return answer(Verdict.NO, "no allele is shared at " + SelectionWords.list(none));
    }
    if (identical == Verdict.YES) {
      return answer(
          Verdict.NO, "both alleles are shared at HLA-A, -B, -C and -DRB1: HLA-identical");
    }
    if (!open.isEmpty()) {
      return answer(
          Verdict.UNDETERMINED,
          "the typings leave open whether an allele is shared at " + SelectionWords.list(open));
    }
    return identical == Verdict.UNDETERMINED
        ? answer(
            Verdict.UNDETERMINED,
            "the typings leave open whether donor and recipient are HLA-identical")
        : answer(Verdict.YES, "an allele is shared at each of HLA-A, -B, -C and -DRB1");
  }

  private static Haploidentity answer(Verdict verdict, String why) {
    String start =
        switch (verdict) {
          case YES -> "Haploidentical";
          case NO -> "Not haploidentical";
          case UNDETERMINED -> "Haploidentity cannot be determined";
        };
    return new Haploidentity(
        verdict,
        List.of(
            new Reason(
                "HAPLOIDENTICAL_" + verdict, start + ": " + why + ".", RuleSource.PROJECT_RULE)));
  }
}
