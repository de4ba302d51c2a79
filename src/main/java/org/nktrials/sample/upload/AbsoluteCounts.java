package org.nktrials.sample.upload;

import org.nktrials.rules.immune.ImmuneMethod;

/** How a laboratory obtained the cells/µL of an upload. */
public enum AbsoluteCounts {
  NONE("there are none in these files"),
  SINGLE_PLATFORM("single platform: beads of known number in the tube"),
  DUAL_PLATFORM("dual platform: leucocytes of a haematology analyser");

  private final String label;

  AbsoluteCounts(String label) {
    this.label = label;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }

  ImmuneMethod method() {
    return this == SINGLE_PLATFORM ? ImmuneMethod.SINGLE_PLATFORM : ImmuneMethod.DUAL_PLATFORM;
  }
}
