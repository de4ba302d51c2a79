package org.nktrials.rules.hla;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Of which HLA-B molecules it is known that KIR2DL2 and KIR2DL3 recognise them as C1: B*46:01 and
 * B*73:01 (Moesta and Parham 2012), and the alleles of their P groups, whose antigen-binding
 * domains are the same. Others carry valine 76 with asparagine 80 too, such as B*46:02, B*07:13 and
 * B*39:143; whether they are recognised is not known, so both answers stay open.
 */
final class HlaBWithC1 {

  /** Why an answer stays open, as the middle of a sentence. */
  static final String WHY_OPEN =
      "valine 76 and asparagine 80 fit C1, but KIR2DL2 and KIR2DL3 are known to recognise B*46:01"
          + " and B*73:01 alone among HLA-B";

  private static final Set<String> KNOWN = Set.of("B*46:01", "B*73:01");

  private HlaBWithC1() {}

  /**
   * Whether the residues fit C1 and it is not known that they are recognised.
   *
   * @param pGroup name of the allele's P group, null where it is in none
   */
  static boolean isOpen(HlaAllele allele, @Nullable Motif motif, @Nullable String pGroup) {
    return motif == Motif.C1
        && allele.locus().equals("B")
        && !KNOWN.contains(allele.twoFields())
        && (pGroup == null || !KNOWN.contains(pGroup.substring(0, pGroup.length() - 1)));
  }

  /** Whether a family has such molecules beside the known one: B*46 and B*73. */
  static boolean isBesideAKnownOne(HlaAllele allele) {
    return !allele.isFamilyOnly()
        && !KNOWN.contains(allele.twoFields())
        && KNOWN.contains(allele.family() + ":01");
  }
}
