package org.nktrials.rules.hla;

/** Both copies of a gene; their order means nothing. */
public record Genotype(HlaCopy first, HlaCopy second) {

  /** Neither copy is known. */
  public static final Genotype UNKNOWN = new Genotype(new HlaCopy.Unknown(), new HlaCopy.Unknown());
}
