package org.nktrials.rules.immune;

/** How donor cells are told from the recipient's. */
public enum ChimerismMethod {
  STR("STR"),
  QPCR("qPCR"),
  HLA_FLOW("HLA flow cytometry");

  private final String label;

  ChimerismMethod(String label) {
    this.label = label;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }
}
