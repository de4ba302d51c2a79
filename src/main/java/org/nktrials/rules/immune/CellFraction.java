package org.nktrials.rules.immune;

/** The cells among which donor cells are counted. */
public enum CellFraction {
  WHOLE_BLOOD("whole blood"),
  CD3("CD3+"),
  NK("CD56+CD3\u2212"),
  MARROW("marrow");

  private final String label;

  CellFraction(String label) {
    this.label = label;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }
}
