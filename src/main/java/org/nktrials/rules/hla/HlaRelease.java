package org.nktrials.rules.hla;

import java.util.List;

/** The alleles of a loaded IPD-IMGT/HLA release with their ligands. */
public final class HlaRelease implements LigandSource {

  private final String name;
  private final ReleaseIndex index;

  private HlaRelease(String name, ReleaseIndex index) {
    this.name = name;
    this.index = index;
  }

  /**
   * A release.
   *
   * @param name such as {@code IPD-IMGT/HLA 3.58.0}
   * @param alleles of the loci A, B and C
   */
  public static HlaRelease of(String name, List<ReleaseAllele> alleles) {
    return new HlaRelease(name, ReleaseIndex.of(alleles));
  }

  @Override
  public String release() {
    return name;
  }

  @Override
  public AlleleLigand ligandOf(HlaAllele allele, LigandSwitches switches) {
    return new ReleaseAnswer(name, index, allele, switches).answer();
  }
}
