package org.nktrials.rules.donation;

/** Infections that a donor is tested for. */
public enum InfectiousMarker {
  HIV("HIV-1/2"),
  HTLV("HTLV-1/2"),
  HBV("HBV"),
  HCV("HCV"),
  SYPHILIS("Syphilis");

  private final String label;

  InfectiousMarker(String label) {
    this.label = label;
  }

  /** As people write it. */
  public String label() {
    return label;
  }
}
