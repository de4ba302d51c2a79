package org.nktrials.laboratory;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tests that are ordered and entered together. The names are the procedures of the schedule. */
public enum Panel {
  HEM("Blood count"),
  CHEM("Chemistry"),
  COAG("Coagulation"),
  THYROID("Thyroid function"),
  SUBSETS("Lymphocyte subsets");

  private final String label;

  Panel(String label) {
    this.label = label;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }

  /** The tests, in the order of the form. */
  public List<Analyte> analytes() {
    return Arrays.stream(Analyte.values()).filter(analyte -> analyte.panel() == this).toList();
  }

  /** Code of the procedure in the protocol's schedule; null when results show none. */
  @Nullable String procedure() {
    return this == SUBSETS ? null : name();
  }
}
