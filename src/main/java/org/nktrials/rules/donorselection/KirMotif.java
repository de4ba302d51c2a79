package org.nktrials.rules.donorselection;

/** Half of a KIR genotype after Cooley 2010. */
public enum KirMotif {
  AA("A/A", 0),
  AB("A/B", 1),
  BB("B/B", 2),
  /** Not typed enough, or a genotype that lacks both alternatives of a gene pair. */
  INDETERMINATE("INDETERMINATE", 0);

  private final String label;
  private final int bMotifs;

  KirMotif(String label, int bMotifs) {
    this.label = label;
    this.bMotifs = bMotifs;
  }

  /** As results write it. */
  public String label() {
    return label;
  }

  int bMotifs() {
    return bMotifs;
  }
}
