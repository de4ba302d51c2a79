package org.nktrials.charts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something to draw on a time axis.
 *
 * @param from first day
 * @param to last day; null while it lasts
 * @param form how it is drawn
 * @param weight 0, or 1 to 5 for something graded: the higher, the taller its bar
 * @param item what it stands for, handed through to the template
 */
public record TimeMark<T>(LocalDate from, @Nullable LocalDate to, Form form, int weight, T item) {

  /** How it is drawn. */
  public enum Form {
    /** A bar over its days. */
    BAR,
    /** An outline over its days: planned, not done. */
    OUTLINE,
    /** A dot on its first day. */
    DOT,
    /** A diamond on its first day. */
    DIAMOND,
    /** A short upright line on its first day. */
    TICK
  }
}
