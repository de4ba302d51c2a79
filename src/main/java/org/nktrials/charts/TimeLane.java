package org.nktrials.charts;

import java.util.List;

/** A band across the axis; rows that do not overlap share a line in it. */
public record TimeLane<T>(String label, List<TimeRow<T>> rows) {

  /** Copies the rows. */
  public TimeLane {
    rows = List.copyOf(rows);
  }
}
