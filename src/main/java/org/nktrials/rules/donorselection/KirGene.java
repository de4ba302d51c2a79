package org.nktrials.rules.donorselection;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.hla.Ligand;

/** Genes and pseudogenes of the KIR complex; the five inhibitory ones with a known ligand first. */
public enum KirGene {
  KIR2DL1(0, Ligand.C2),
  KIR2DL2(1, Ligand.C1),
  KIR2DL3(2, Ligand.C1),
  KIR3DL1(3, Ligand.BW4),
  KIR3DL2(4, Ligand.A3A11),
  KIR2DL4(5),
  KIR2DL5(6),
  KIR3DL3(7),
  KIR2DS1(8),
  KIR2DS2(9),
  KIR2DS3(10),
  KIR2DS4(11),
  KIR2DS5(12),
  KIR3DS1(13),
  KIR2DP1(14),
  KIR3DP1(15);

  private final int bit;
  private final @Nullable Ligand ligand;

  KirGene(int place) {
    this(place, null);
  }

  KirGene(int place, @Nullable Ligand ligand) {
    this.bit = 1 << place;
    this.ligand = ligand;
  }

  /** What the receptor recognises on HLA class I; empty where the models use no ligand of it. */
  public Optional<Ligand> ligand() {
    return Optional.ofNullable(ligand);
  }

  /** The gene of this name, such as {@code KIR2DL1}; empty if there is none. */
  public static Optional<KirGene> of(String name) {
    for (KirGene gene : values()) {
      if (gene.name().equals(name)) {
        return Optional.of(gene);
      }
    }
    return Optional.empty();
  }

  /** Its place in bit sets of genes. */
  public int bit() {
    return bit;
  }

  /** The genes of a bit set, in order. */
  public static Set<KirGene> of(int bits) {
    Set<KirGene> genes = EnumSet.noneOf(KirGene.class);
    for (KirGene gene : values()) {
      if ((bits & gene.bit()) != 0) {
        genes.add(gene);
      }
    }
    return genes;
  }
}
