package org.nktrials.charts;

import java.util.List;

/**
 * Patients measured twice.
 *
 * @param label as written under their dots
 * @param group from 0: its shape and colour
 */
public record PairedGroup(String label, int group, List<Pair> pairs) {

  /** Copies the pairs. */
  public PairedGroup {
    pairs = List.copyOf(pairs);
  }

  /** Two values of one patient; a value that lies below a limit is given as the limit. */
  public record Pair(
      String label, double before, boolean beforeLimit, double after, boolean afterLimit) {}
}
