package org.nktrials.donor.web;

import java.util.Arrays;
import java.util.List;
import org.nktrials.rules.hla.Ligand;
import org.nktrials.rules.hla.LigandSet;

/**
 * A ligand of the strip: its name and whether the person has it.
 *
 * @param counted false for A3/A11, which no default criterion counts
 */
record LigandMark(String name, String word, String icon, String colour, boolean counted) {

  static List<LigandMark> of(LigandSet ligands) {
    return Arrays.stream(Ligand.values()).map(ligand -> of(ligand, ligands)).toList();
  }

  private static LigandMark of(Ligand ligand, LigandSet ligands) {
    boolean counted = ligand != Ligand.A3A11;
    if (ligands.present().contains(ligand)) {
      return new LigandMark(ligand.label(), "present", "done", counted ? "green" : "grey", counted);
    }
    return ligands.absent().contains(ligand)
        ? new LigandMark(ligand.label(), "absent", "stop", counted ? "blue" : "grey", counted)
        : new LigandMark(ligand.label(), "not known", "unknown", "orange", counted);
  }
}
