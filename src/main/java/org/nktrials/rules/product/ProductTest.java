package org.nktrials.rules.product;

/** A test on which the release of an NK product can rest. */
public enum ProductTest {
  /** CD56+CD3− cells for each kg of the recipient. */
  NK_CELL_DOSE("CD56+CD3− cells per kg", "10⁶/kg", TestKind.CELL_DOSE),
  /** CD3+ cells for each kg of the recipient: the cause of graft-versus-host disease. */
  T_CELL_DOSE("CD3+ cells per kg", "10⁶/kg", TestKind.CELL_DOSE),
  /** CD56+CD3− cells among all nucleated cells of the product. */
  PURITY("Purity, CD56+CD3−", "%", TestKind.PERCENT),
  VIABILITY("Viability", "%", TestKind.PERCENT),
  /** Measured in EU/mL, limited in EU/kg. */
  ENDOTOXIN("Endotoxin", "EU/kg", TestKind.ENDOTOXIN),
  GRAM_STAIN("Gram stain", "", TestKind.ABSENCE),
  MYCOPLASMA("Mycoplasma", "", TestKind.ABSENCE),
  /** Culture of 14 days: known after the infusion. */
  STERILITY("Sterility, day 14", "", TestKind.ABSENCE),
  /** The product's HLA typing against the donor's. */
  HLA_IDENTITY("HLA identity", "", TestKind.IDENTITY);

  private final String label;
  private final String unit;
  private final TestKind kind;

  ProductTest(String label, String unit, TestKind kind) {
    this.label = label;
    this.unit = unit;
    this.kind = kind;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }

  /** Unit of its limit; empty for a finding. */
  public String unit() {
    return unit;
  }

  /** Unit in which the laboratory states its result; empty for a finding. */
  public String resultUnit() {
    return kind == TestKind.ENDOTOXIN ? "EU/mL" : unit;
  }

  /** How its result is judged. */
  public TestKind kind() {
    return kind;
  }

  /** Whether its result is a number. */
  public boolean isNumber() {
    return kind != TestKind.ABSENCE && kind != TestKind.IDENTITY;
  }

  /**
   * Whether a medical exception can let a product pass that fails it. Project rule: never for
   * identity, because the cells would be somebody else's.
   */
  public boolean canBeExcepted() {
    return kind != TestKind.IDENTITY;
  }
}
