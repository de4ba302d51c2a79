package org.nktrials.rules.hla;

/** Delimiters of GL String 1.1, from the loosest to the tightest. */
public enum GlOperator {
  /** One typing or another, where the locus itself is ambiguous. */
  LOCUS_AMBIGUITY('?'),
  /** Genes side by side. */
  GENE('^'),
  /** One genotype or another. */
  GENOTYPE('|'),
  /** The copies of a gene. */
  COPY('+'),
  /** Alleles on one chromosome. */
  PHASED('~'),
  /** One allele or another. */
  ALLELE('/');

  private final char sign;

  GlOperator(char sign) {
    this.sign = sign;
  }

  /** The character between two parts. */
  public char sign() {
    return sign;
  }
}
