package org.nktrials.rules.recovery;

import java.time.LocalDate;

/**
 * What a patient was given on a day that changes blood counts. A day without record is not known.
 *
 * @param growthFactor G-CSF
 */
public record DaySupport(LocalDate on, Given platelets, Given redCells, Given growthFactor) {

  /** Whether something was given. */
  public enum Given {
    GIVEN("given"),
    NONE("none"),
    UNKNOWN("unknown");

    private final String label;

    Given(String label) {
      this.label = label;
    }

    /** Word on screen. */
    public String label() {
      return label;
    }
  }
}
