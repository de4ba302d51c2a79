package org.nktrials.donor.web;

import java.util.List;

/** A block of rows with its head. */
record ComparisonBlock(String title, List<ComparisonRow> rows) {

  ComparisonBlock {
    rows = List.copyOf(rows);
  }

  /** Only the rows in which donors differ. */
  ComparisonBlock differing() {
    return new ComparisonBlock(title, rows.stream().filter(row -> !row.isSame()).toList());
  }
}
