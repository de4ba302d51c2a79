package org.nktrials.rules.immune;

/** How a value was obtained. Values of two methods are never joined unmarked. */
public enum ImmuneMethod {
  /** Beads of known number in the same tube. */
  SINGLE_PLATFORM("single platform (beads)"),
  /** Leucocytes of a haematology analyser times shares of the cytometer. */
  DUAL_PLATFORM("dual platform"),
  PERCENTAGE("percentage"),
  MFI("fluorescence"),
  /** Computed from other values of the same sample. */
  DERIVED("derived");

  private final String label;

  ImmuneMethod(String label) {
    this.label = label;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }

  /** Whether values of this statistic are obtained in this way. */
  public boolean measures(ImmuneStatistic statistic) {
    return switch (this) {
      case SINGLE_PLATFORM, DUAL_PLATFORM ->
          statistic == ImmuneStatistic.COUNT || statistic == ImmuneStatistic.RATIO;
      case PERCENTAGE -> statistic == ImmuneStatistic.PERCENT;
      case MFI -> statistic == ImmuneStatistic.MFI;
      case DERIVED -> statistic == ImmuneStatistic.COUNT || statistic == ImmuneStatistic.RATIO;
    };
  }
}
