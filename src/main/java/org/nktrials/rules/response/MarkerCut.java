package org.nktrials.rules.response;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.statistics.comparison.MedianSplit;

/** How patients are told apart by a marker. */
public enum MarkerCut {
  MEDIAN_GREATER("Median: high is above it (>)"),
  MEDIAN_AT_LEAST("Median: high is at or above it (≥)"),
  CONTINUOUS("Continuous, no cut");

  private final String label;

  MarkerCut(String label) {
    this.label = label;
  }

  /** Values told apart, at least one; null where they are not. */
  public @Nullable MedianSplit split(List<Double> values) {
    return switch (this) {
      case MEDIAN_GREATER -> MedianSplit.of(values, MedianSplit.TieRule.GREATER);
      case MEDIAN_AT_LEAST -> MedianSplit.of(values, MedianSplit.TieRule.AT_LEAST);
      case CONTINUOUS -> null;
    };
  }

  /** Words on screen. */
  public String label() {
    return label;
  }
}
