package org.nktrials.rules.hla;

import java.util.Optional;

/** Loci that a donor is compared at; others may stand in a GL String and are kept as text. */
public enum HlaLocus {
  A,
  B,
  C,
  DRB1,
  DRB3,
  DRB4,
  DRB5,
  DQA1,
  DQB1,
  DPA1,
  DPB1;

  /** The locus of this name, such as {@code DRB1}; empty for one that is not compared. */
  public static Optional<HlaLocus> of(String name) {
    for (HlaLocus locus : values()) {
      if (locus.name().equals(name)) {
        return Optional.of(locus);
      }
    }
    return Optional.empty();
  }

  /** Whether its molecules can be ligands of inhibitory KIR. */
  public boolean carriesLigands() {
    return this == A || this == B || this == C;
  }
}
