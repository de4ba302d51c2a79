package org.nktrials.rules.hla;

import java.util.EnumSet;
import java.util.Set;

/** What inhibitory KIR recognise on HLA class I molecules. */
public enum Ligand {
  /** HLA-C with asparagine 80, of KIR2DL2 and KIR2DL3; also B*46:01 and B*73:01. */
  C1(0, "C1"),
  /** HLA-C with lysine 80, of KIR2DL1. */
  C2(1, "C2"),
  /** Bw4 motif of HLA-B and of some HLA-A, of KIR3DL1. */
  BW4(2, "Bw4"),
  /** HLA-A3 and HLA-A11, of KIR3DL2; shown, never part of the default criterion. */
  A3A11(3, "A3/A11");

  private final int bit;
  private final String label;

  Ligand(int place, String label) {
    this.bit = 1 << place;
    this.label = label;
  }

  /** As people write it. */
  public String label() {
    return label;
  }

  /** Its place in bit sets of ligands. */
  public int bit() {
    return bit;
  }

  /** The ligands of a bit set. */
  public static Set<Ligand> of(int bits) {
    Set<Ligand> ligands = EnumSet.noneOf(Ligand.class);
    for (Ligand ligand : values()) {
      if ((bits & ligand.bit()) != 0) {
        ligands.add(ligand);
      }
    }
    return ligands;
  }

  /** The bit set of ligands. */
  public static int bits(Set<Ligand> ligands) {
    return ligands.stream().mapToInt(Ligand::bit).reduce(0, (left, right) -> left | right);
  }
}
