package org.nktrials.rules.donorselection;

import org.nktrials.rules.hla.Ligand;
import org.nktrials.rules.hla.LigandSet;

/**
 * The four models as bit sets: what is certain, and what the typings at least allow. Sets of
 * ligands are bits of {@link Ligand}, sets of receptors bits of {@link KirGene}.
 */
record Mismatch(
    int graftVersusHost,
    int graftVersusHostPossible,
    int hostVersusGraft,
    int receptorLigand,
    int receptorLigandPossible,
    int missing,
    int missingPossible,
    int educated,
    int educatedPossible) {

  private static final int CLASSICAL = Ligand.C1.bit() | Ligand.C2.bit() | Ligand.BW4.bit();
  private static final int ALL_LIGANDS = CLASSICAL | Ligand.A3A11.bit();
  private static final int[] RECEPTORS = receptors();

  static Mismatch of(LigandSet recipient, LigandSet donor, int kirPresent, int kirAbsent) {
    int lacked = ALL_LIGANDS & ~recipient.possibleBits();
    int maybeLacked = ALL_LIGANDS & ~recipient.presentBits();
    int without = RECEPTORS[lacked];
    int maybeWithout = RECEPTORS[maybeLacked];
    return new Mismatch(
        donor.presentBits() & lacked,
        donor.possibleBits() & maybeLacked,
        recipient.presentBits() & ~donor.possibleBits(),
        kirPresent & without,
        maybeWithout & ~kirAbsent,
        lacked & CLASSICAL,
        maybeLacked & CLASSICAL,
        kirPresent & without & RECEPTORS[donor.presentBits()],
        maybeWithout & ~kirAbsent & RECEPTORS[donor.possibleBits()]);
  }

  Verdict verdict(SelectionModel model, boolean countKir3dl2) {
    int ligands = countKir3dl2 ? ALL_LIGANDS : CLASSICAL;
    int receptors = RECEPTORS[ligands];
    return switch (model) {
      case LIGAND_LIGAND -> answer(graftVersusHost & ligands, graftVersusHostPossible & ligands);
      case RECEPTOR_LIGAND ->
          answer(receptorLigand & receptors, receptorLigandPossible & receptors);
      case MISSING_LIGAND -> answer(missing, missingPossible);
      case EDUCATED_MISSING_SELF -> answer(educated & receptors, educatedPossible & receptors);
    };
  }

  private static Verdict answer(int certain, int possible) {
    return Verdict.of(certain != 0, possible != 0);
  }

  /** For each set of ligands the receptors of any of them. */
  private static int[] receptors() {
    int[] receptors = new int[ALL_LIGANDS + 1];
    for (int ligands = 0; ligands < receptors.length; ligands++) {
      for (KirGene gene : KirGene.values()) {
        int bits = gene.ligand().map(Ligand::bit).orElse(0);
        if ((bits & ligands) != 0) {
          receptors[ligands] |= gene.bit();
        }
      }
    }
    return receptors;
  }
}
