package org.nktrials.rules.immune;

/** What was counted or measured of a population. */
public enum ImmuneStatistic {
  /** Cells per microlitre of blood. */
  COUNT("{cells}/uL", "cells/µL"),
  /** Share of the parent population, 0 to 100 %. */
  PERCENT("%", "%"),
  /** Fluorescence intensity: comparable within one cytometer and batch only. */
  MFI("{MFI}", "MFI"),
  RATIO("1", "");

  private final String unit;
  private final String words;

  ImmuneStatistic(String unit, String words) {
    this.unit = unit;
    this.words = words;
  }

  /** In UCUM. */
  public String unit() {
    return unit;
  }

  /** As printed beside a number; empty for a ratio. */
  public String words() {
    return words;
  }
}
