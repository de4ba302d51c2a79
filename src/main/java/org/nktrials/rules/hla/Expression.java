package org.nktrials.rules.hla;

/** The expression suffix of an allele name, as the HLA nomenclature defines it. */
public enum Expression {
  /** No suffix. */
  NORMAL(""),
  /** Not expressed: gives no ligand even where the sequence has the motif. */
  NULL("N"),
  /** Low at the cell surface: a ligand, flagged. */
  LOW("L"),
  /** Secreted only: no ligand on the cell. */
  SECRETED("S"),
  /** In the cytoplasm only: no ligand on the cell. */
  CYTOPLASMIC("C"),
  /** Aberrant: whether it reaches the surface is not known. */
  ABERRANT("A"),
  /** Questionable: a ligand, flagged. */
  QUESTIONABLE("Q");

  private final String suffix;

  Expression(String suffix) {
    this.suffix = suffix;
  }

  /** The letter behind the name; empty for {@link #NORMAL}. */
  public String suffix() {
    return suffix;
  }

  /** Whether the molecule never stands at the cell surface. */
  public boolean isAbsentFromSurface() {
    return this == NULL || this == SECRETED || this == CYTOPLASMIC;
  }

  static Expression ofSuffix(String suffix) {
    for (Expression expression : values()) {
      if (expression.suffix.equals(suffix)) {
        return expression;
      }
    }
    throw new IllegalArgumentException("no such suffix");
  }
}
