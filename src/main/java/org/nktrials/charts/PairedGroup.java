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

  /**
   * Two values of one patient; of a value that lies beyond a limit, the limit.
   *
   * @param hollow whether both are drawn as outlines: another platform than the filled ones
   */
  public record Pair(
      String label,
      double before,
      Bound beforeBound,
      double after,
      Bound afterBound,
      boolean hollow) {}

  /** Whether some pairs are of another platform than the others. */
  boolean isMixed() {
    return pairs.stream().map(Pair::hollow).distinct().count() > 1;
  }
}
