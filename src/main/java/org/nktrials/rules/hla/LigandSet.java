package org.nktrials.rules.hla;

import java.util.Set;

/**
 * The ligands of a person.
 *
 * @param presentBits bit set of the ligands that every reading of the typing gives
 * @param possibleBits bit set of the ligands that at least one reading gives; holds all present
 *     ones
 */
public record LigandSet(int presentBits, int possibleBits) {

  /** Checks that what is present is possible. */
  public LigandSet {
    if ((presentBits & ~possibleBits) != 0) {
      throw new IllegalArgumentException("a ligand that is present must be possible");
    }
  }

  /** A set that is fully known. */
  public static LigandSet known(Set<Ligand> ligands) {
    return new LigandSet(Ligand.bits(ligands), Ligand.bits(ligands));
  }

  /** Ligands that the person has, in order. */
  public Set<Ligand> present() {
    return Ligand.of(presentBits);
  }

  /** Ligands of which the typing does not say whether the person has them, in order. */
  public Set<Ligand> undetermined() {
    return Ligand.of(possibleBits & ~presentBits);
  }

  /** Ligands that the person certainly lacks, in order. */
  public Set<Ligand> absent() {
    return Ligand.of(~possibleBits);
  }
}
