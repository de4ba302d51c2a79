package org.nktrials.charts;

import java.time.LocalDate;
import java.util.List;

/**
 * A time axis with its lanes, laid out in user units.
 *
 * @param ticks named days
 * @param lanes from the top
 */
public record TimePicture<T>(
    TimeAxis axis, double width, double height, List<Tick> ticks, List<Lane<T>> lanes) {

  /** Copies the lists. */
  public TimePicture {
    ticks = List.copyOf(ticks);
    lanes = List.copyOf(lanes);
  }

  /** For {@code viewBox}. */
  public String viewBox() {
    return "0 0 " + Math.round(width) + " " + Math.round(height);
  }

  /** A named day and where it begins. */
  public record Tick(LocalDate day, double x) {}

  /**
   * A band.
   *
   * @param x where its name begins
   * @param y baseline of its name
   * @param top upper edge
   * @param bottom lower edge
   */
  public record Lane<T>(
      String label,
      double x,
      double y,
      double top,
      double bottom,
      List<Text> texts,
      List<Shape<T>> shapes) {

    /** Copies the lists. */
    public Lane {
      texts = List.copyOf(texts);
      shapes = List.copyOf(shapes);
    }
  }

  /** A name above a mark, from its left end. */
  public record Text(String text, double x, double y) {}

  /**
   * A mark.
   *
   * @param path SVG path data
   */
  public record Shape<T>(T item, TimeMark.Form form, int weight, String path) {}
}
