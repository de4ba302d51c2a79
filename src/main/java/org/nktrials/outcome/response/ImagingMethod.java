package org.nktrials.outcome.response;

import java.math.BigDecimal;

/** How lesions are measured, with the smallest measurable size that RECIST 1.1 asks for. */
public enum ImagingMethod {
  CT("CT", 10),
  MRI("MRI", 10),
  PET_CT("PET-CT, diagnostic CT", 10),
  X_RAY("chest X-ray", 20),
  CALIPER("calipers", 10);

  /** Short axis of a lymph node that counts as a target. */
  private static final int NODE = 15;

  private final String label;
  private final int smallest;

  ImagingMethod(String label, int smallest) {
    this.label = label;
    this.smallest = smallest;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }

  /** Smallest size of a target lesion in mm: 15 in the short axis of a node. */
  BigDecimal smallest(boolean nodal) {
    return BigDecimal.valueOf(nodal ? Math.max(NODE, smallest) : smallest);
  }
}
