package org.nktrials.rules.product;

/** The steps from the donor to the bag, in their order. */
public enum ProductStep {
  APHERESIS("Apheresis"),
  CD3_DEPLETION("CD3 depletion"),
  CD56_SELECTION("CD56 selection"),
  IL2_ACTIVATION("Overnight IL-2");

  private final String label;

  ProductStep(String label) {
    this.label = label;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }

  /** Whether it makes the bag that is released. */
  public boolean isLast() {
    return this == IL2_ACTIVATION;
  }
}
