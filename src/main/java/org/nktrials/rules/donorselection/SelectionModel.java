package org.nktrials.rules.donorselection;

import org.nktrials.rules.reason.RuleSource;

/** Published models of KIR-ligand mismatch; a protocol names one and the page shows all four. */
public enum SelectionModel {
  /** The donor has a ligand that the recipient lacks (graft-versus-host direction); HLA only. */
  LIGAND_LIGAND("ligand–ligand", RuleSource.RUGGERI_2002),
  /** The donor has an inhibitory receptor whose ligand the recipient lacks. */
  RECEPTOR_LIGAND("receptor–ligand", RuleSource.RUGGERI_2002),
  /** The recipient lacks C1, C2 or Bw4, whoever the donor is. */
  MISSING_LIGAND("missing ligand", RuleSource.PROJECT_RULE),
  /** The receptor's ligand is in the donor and not in the recipient. */
  EDUCATED_MISSING_SELF("educated missing self", RuleSource.RUGGERI_2007);

  private final String label;
  private final RuleSource source;

  SelectionModel(String label, RuleSource source) {
    this.label = label;
    this.source = source;
  }

  /** As people write it. */
  public String label() {
    return label;
  }

  /** Where it is published. */
  public RuleSource source() {
    return source;
  }
}
