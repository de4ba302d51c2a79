package org.nktrials.rules.hla;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.hla.ResidueWindow.PlacedResidues;

/**
 * The motif of a molecule from residues of its mature protein: C1 is asparagine and C2 lysine at 80
 * of HLA-C; C1 of HLA-B is valine 76 with asparagine 80 ({@link HlaBWithC1} says of which molecules
 * it is known to be recognised); Bw4 of HLA-A and HLA-B is leucine 82 and arginine 83 with
 * isoleucine or threonine 80. Colonna 1993, Gumperz 1997, Moesta and Parham 2012. A3/A11 goes by
 * family.
 */
final class ResidueRule {

  private static final int[] DECIDING = {76, 80, 82, 83};
  private static final List<Character> UNREAD = List.of('X', '*');

  private ResidueRule() {}

  /** The motif; null where a residue that decides is not read. */
  static @Nullable Motif motif(HlaAllele allele, PlacedResidues residues) {
    if (Motif.isA3A11(allele)) {
      return Motif.A3A11;
    }
    for (int residue : DECIDING) {
      if (UNREAD.contains(residues.at(residue))) {
        return null;
      }
    }
    char at80 = residues.at(80);
    if (allele.locus().equals("C")) {
      return at80 == 'N' ? Motif.C1 : at80 == 'K' ? Motif.C2 : Motif.NONE;
    }
    if (allele.locus().equals("B") && residues.at(76) == 'V' && at80 == 'N') {
      return Motif.C1;
    }
    if (residues.at(82) == 'L' && residues.at(83) == 'R') {
      return at80 == 'I' ? Motif.BW4_80I : at80 == 'T' ? Motif.BW4_80T : Motif.NONE;
    }
    return Motif.NONE;
  }
}
