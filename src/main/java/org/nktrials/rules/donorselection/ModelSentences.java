package org.nktrials.rules.donorselection;

import java.util.EnumSet;
import java.util.Set;
import org.nktrials.rules.hla.Ligand;

/** What each model found, as the middle of a sentence. */
final class ModelSentences {

  private ModelSentences() {}

  static String of(SelectionModel model, Mismatch found, Verdict verdict, boolean countKir3dl2) {
    boolean yes = verdict == Verdict.YES;
    return switch (model) {
      case LIGAND_LIGAND ->
          yes
              ? "the donor has %s, which the recipient lacks"
                  .formatted(SelectionWords.ligands(counted(found.graftVersusHost(), countKir3dl2)))
              : "the recipient has every ligand of the donor that counts";
      case RECEPTOR_LIGAND ->
          yes
              ? "the donor has %s without ligand in the recipient"
                  .formatted(receptors(found.receptorLigand(), countKir3dl2))
              : "no receptor of the donor that counts is without ligand in the recipient";
      case MISSING_LIGAND ->
          yes
              ? "the recipient lacks %s"
                  .formatted(SelectionWords.ligands(Ligand.of(found.missing())))
              : "the recipient has C1, C2 and Bw4";
      case EDUCATED_MISSING_SELF ->
          yes
              ? "the donor has %s with ligand in the donor and none in the recipient"
                  .formatted(receptors(found.educated(), countKir3dl2))
              : "no receptor of the donor that counts has its ligand in the donor alone";
    };
  }

  private static Set<Ligand> counted(int ligands, boolean countKir3dl2) {
    Set<Ligand> counted = EnumSet.noneOf(Ligand.class);
    counted.addAll(Ligand.of(ligands));
    if (!countKir3dl2) {
      counted.remove(Ligand.A3A11);
    }
    return counted;
  }

  private static String receptors(int genes, boolean countKir3dl2) {
    return SelectionWords.receptors(
        KirGene.of(countKir3dl2 ? genes : genes & ~KirGene.KIR3DL2.bit()));
  }
}
