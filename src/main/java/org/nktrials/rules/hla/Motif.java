package org.nktrials.rules.hla;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the residues of a molecule say, before a protocol decides what counts. */
enum Motif {
  NONE("no ligand", null, null),
  C1("C1", Ligand.C1, null),
  C2("C2", Ligand.C2, null),
  BW4_80I("Bw4-80I", Ligand.BW4, "I"),
  BW4_80T("Bw4-80T", Ligand.BW4, "T"),
  A3A11("A3/A11", Ligand.A3A11, null);

  private final String label;
  private final @Nullable Ligand ligand;
  private final @Nullable String position80;

  Motif(String label, @Nullable Ligand ligand, @Nullable String position80) {
    this.label = label;
    this.ligand = ligand;
    this.position80 = position80;
  }

  String label() {
    return label;
  }

  @Nullable String position80() {
    return position80;
  }

  Set<Ligand> ligands() {
    return ligand == null ? Set.of() : EnumSet.of(ligand);
  }

  /** The motif as it counts: Bw4 on a family that the protocol leaves out is no ligand. */
  Motif counted(String family, LigandSwitches switches) {
    return position80 == null || switches.countsBw4(family) ? this : NONE;
  }

  /** All that an unknown copy of a locus can have; position 80 of Bw4 is left open. */
  static List<Motif> of(HlaLocus locus) {
    return switch (locus) {
      case A -> List.of(NONE, BW4_80I, A3A11);
      case B -> List.of(NONE, BW4_80I, C1);
      case C -> List.of(C1, C2);
      default -> List.of(NONE);
    };
  }

  /** All that an allele of a family can have. */
  static List<Motif> of(HlaAllele allele) {
    return switch (allele.locus()) {
      case "A" -> isA3A11(allele) ? List.of(A3A11, NONE) : List.of(NONE, BW4_80I, BW4_80T);
      case "B" -> List.of(NONE, BW4_80I, BW4_80T, C1);
      default -> of(HlaLocus.C);
    };
  }

  /** KIR3DL2 recognises the molecules of these two families. */
  static boolean isA3A11(HlaAllele allele) {
    return allele.family().equals("A*03") || allele.family().equals("A*11");
  }
}
