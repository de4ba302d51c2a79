package org.nktrials.rules.hla;

/** How the ligand of an allele was found. */
public enum LigandStatus {
  /** From the residues of a loaded release. */
  DERIVED,
  /** From the built-in table of families: to be confirmed with a release. */
  FAMILY,
  /** The name stands for alleles of different ligands, or the residues are not known. */
  INDETERMINATE,
  /** Not expressed: no ligand whatever the sequence. */
  NULL_ALLELE,
  /** No such allele, or of a locus without ligands. */
  UNKNOWN_ALLELE
}
