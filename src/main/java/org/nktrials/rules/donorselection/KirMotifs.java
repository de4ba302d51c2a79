package org.nktrials.rules.donorselection;

import static org.nktrials.rules.donorselection.KirGene.KIR2DL2;
import static org.nktrials.rules.donorselection.KirGene.KIR2DL3;
import static org.nktrials.rules.donorselection.KirGene.KIR2DS1;
import static org.nktrials.rules.donorselection.KirGene.KIR2DS2;
import static org.nktrials.rules.donorselection.KirGene.KIR2DS4;
import static org.nktrials.rules.donorselection.KirGene.KIR3DL1;
import static org.nktrials.rules.donorselection.KirGene.KIR3DS1;

import java.util.function.IntFunction;

/**
 * Centromeric and telomeric motifs after Cooley 2010. A gene that is not typed is tried both ways:
 * a motif stands only where every way gives it. A genotype that lacks KIR2DL3, KIR2DL2 and KIR2DS2,
 * or KIR3DL1 and KIR3DS1, is indeterminate whatever else is typed.
 */
final class KirMotifs {

  private static final int CENTROMERIC = KIR2DL3.bit() | KIR2DL2.bit() | KIR2DS2.bit();
  private static final int CENTROMERIC_B = KIR2DL2.bit() | KIR2DS2.bit();
  private static final int TELOMERIC =
      KIR3DL1.bit() | KIR2DS4.bit() | KIR3DS1.bit() | KIR2DS1.bit();
  private static final int TELOMERIC_A = KIR3DL1.bit() | KIR2DS4.bit();
  private static final int TELOMERIC_B = KIR3DS1.bit() | KIR2DS1.bit();
  private static final int EITHER_3D = KIR3DL1.bit() | KIR3DS1.bit();
  private static final int BETTER_FROM = 2;

  private KirMotifs() {}

  static BContent content(int present, int absent) {
    KirMotif centromeric = sure(present, absent, CENTROMERIC, KirMotifs::centromeric);
    KirMotif telomeric = sure(present, absent, TELOMERIC, KirMotifs::telomeric);
    if (centromeric == KirMotif.INDETERMINATE || telomeric == KirMotif.INDETERMINATE) {
      return new BContent(centromeric, telomeric, null, null);
    }
    int score = centromeric.bMotifs() + telomeric.bMotifs();
    return new BContent(centromeric, telomeric, score, group(centromeric, score));
  }

  private static BContentGroup group(KirMotif centromeric, int score) {
    if (centromeric == KirMotif.BB) {
      return BContentGroup.BEST;
    }
    return score >= BETTER_FROM ? BContentGroup.BETTER : BContentGroup.NEUTRAL;
  }

  /** Tries every completion of the genes that are not typed. */
  private static KirMotif sure(int present, int absent, int genes, IntFunction<KirMotif> rule) {
    int open = genes & ~present & ~absent;
    KirMotif motif = rule.apply(present & genes);
    for (int more = open; more != 0; more = (more - 1) & open) {
      if (rule.apply((present & genes) | more) != motif) {
        return KirMotif.INDETERMINATE;
      }
    }
    return motif;
  }

  private static KirMotif centromeric(int genes) {
    boolean a = (genes & KIR2DL3.bit()) != 0;
    boolean b = (genes & CENTROMERIC_B) != 0;
    if (!a) {
      return b ? KirMotif.BB : KirMotif.INDETERMINATE;
    }
    return b ? KirMotif.AB : KirMotif.AA;
  }

  private static KirMotif telomeric(int genes) {
    if ((genes & EITHER_3D) == 0) {
      return KirMotif.INDETERMINATE;
    }
    if ((genes & TELOMERIC_A) != TELOMERIC_A) {
      return KirMotif.BB;
    }
    return (genes & TELOMERIC_B) != 0 ? KirMotif.AB : KirMotif.AA;
  }
}
