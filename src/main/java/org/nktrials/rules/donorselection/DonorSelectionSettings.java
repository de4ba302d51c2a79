package org.nktrials.rules.donorselection;

import org.nktrials.rules.hla.LigandSwitches;

/**
 * What a protocol version decides about the choice of donors.
 *
 * @param model whose answer is the protocol's criterion
 * @param switches what counts as Bw4
 * @param countKir3dl2 whether KIR3DL2 and its ligand A3/A11 count in the criterion; never in {@link
 *     SelectionModel#MISSING_LIGAND}
 */
public record DonorSelectionSettings(
    SelectionModel model, LigandSwitches switches, boolean countKir3dl2) {

  /** The project's defaults, which a protocol version may change. */
  public static final DonorSelectionSettings DEFAULT =
      new DonorSelectionSettings(SelectionModel.RECEPTOR_LIGAND, LigandSwitches.DEFAULT, false);
}
