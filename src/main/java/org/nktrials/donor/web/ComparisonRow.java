package org.nktrials.donor.web;

import java.util.List;

/** A row of the comparison: one cell a donor. */
record ComparisonRow(String label, List<ComparisonCell> cells) {

  ComparisonRow {
    cells = List.copyOf(cells);
  }

  /** Whether all donors are alike in it. */
  public boolean isSame() {
    return cells.stream().distinct().count() < 2;
  }
}
