package org.nktrials.charts;

import org.jspecify.annotations.Nullable;

/** What is known of a value that is drawn: the number itself, or only a limit of it. */
public enum Bound {
  /** The value is the number. */
  NONE(null),
  /** The value lies below the number. */
  BELOW(Marker.LIMIT),
  /** The value lies above the number. */
  ABOVE(Marker.ABOVE);

  private final @Nullable Marker arrow;

  Bound(@Nullable Marker arrow) {
    this.arrow = arrow;
  }

  /** Whether only a limit is known. */
  public boolean isLimit() {
    return arrow != null;
  }

  /** The arrow at a limit, else the mark. */
  public String mark(Marker number, double x, double y) {
    return isLimit() ? arrow(x, y) : number.at(x, y);
  }

  /** The arrow at a limit; empty for a number, whose mark is that of its group. */
  String arrow(double x, double y) {
    return arrow == null ? "" : arrow.at(x, y);
  }
}
