package org.nktrials.charts;

import java.util.List;

/**
 * Marks that share a line, with one name above the first.
 *
 * @param label name, for example a drug or the term of an adverse event
 * @param marks at least one
 */
public record TimeRow<T>(String label, List<TimeMark<T>> marks) {

  public TimeRow {
    marks = List.copyOf(marks);
    if (marks.isEmpty()) {
      throw new IllegalArgumentException("nothing to draw for " + label);
    }
  }
}
