package org.nktrials.rules.hla;

/** Where the ligands of alleles come from: a loaded release or the built-in family table. */
public sealed interface LigandSource permits HlaRelease, FamilyTable {

  /** What it is, as results name it: a release's name, or {@code family level}. */
  String release();

  /** The ligand of an allele; an unknown allele is an answer too. */
  AlleleLigand ligandOf(HlaAllele allele, LigandSwitches switches);

  /**
   * The ligands of a person: present where every reading of the typing gives them. An unknown copy,
   * and an allele that this source does not know, may carry whatever its locus can.
   */
  default LigandSet ligandsOf(HlaTyping typing, LigandSwitches switches) {
    return new TypedLigands(this, switches).of(typing);
  }
}
