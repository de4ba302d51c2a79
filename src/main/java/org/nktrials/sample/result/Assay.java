package org.nktrials.sample.result;

/** A functional assay of NK cells. */
public enum Assay {
  CD107A("CD107a", "% CD107a+ NK cells"),
  IFN_GAMMA("IFN-γ", "% IFN-γ+ NK cells"),
  CYTOTOXICITY("cytotoxicity", "% dead target cells");

  private final String label;
  private final String reading;

  Assay(String label, String reading) {
    this.label = label;
    this.reading = reading;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }

  /** What the raw values are. */
  public String reading() {
    return reading;
  }
}
