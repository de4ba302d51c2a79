package org.nktrials.donor.release;

/** Where an uploaded release stands. */
public enum ReleaseState {
  /** Uploaded; its alleles are being read. */
  WAITING,
  /** Read as a whole; its ligands can be used. */
  ACCEPTED,
  /** Not whole, older than the one in use, or no release; kept with the reasons. */
  REFUSED
}
