package org.nktrials.rules.donorselection;

import org.nktrials.rules.hla.LigandSet;
import org.nktrials.rules.hla.LigandSource;
import org.nktrials.rules.hla.LigandSwitches;

/** A candidate whose ligands, genes and B content were looked up once. */
record TypedDonor(
    Candidate candidate, LigandSet ligands, int kirPresent, int kirAbsent, BContent bContent) {

  static TypedDonor of(Candidate candidate, LigandSource source, LigandSwitches switches) {
    return new TypedDonor(
        candidate,
        source.ligandsOf(candidate.hla(), switches),
        candidate.kir().presentBits(),
        candidate.kir().absentBits(),
        BContent.of(candidate.kir()));
  }
}
