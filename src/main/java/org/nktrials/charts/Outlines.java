package org.nktrials.charts;

import java.util.Locale;

/** SVG path data of the forms on a time axis. */
final class Outlines {

  private static final double RADIUS = 4.5;
  private static final double TIP = 5;

  private Outlines() {}

  static String box(double x, double y, double width, double height) {
    return String.format(Locale.ROOT, "M%.1f %.1fh%.1fv%.1fh%.1fz", x, y, width, height, -width);
  }

  /** A box with a tip to the right: it lasts. */
  static String arrow(double x, double y, double width, double height) {
    double shaft = Math.max(0, width - TIP);
    return String.format(
        Locale.ROOT,
        "M%.1f %.1fh%.1fl%.1f %.1fl%.1f %.1fh%.1fz",
        x,
        y,
        shaft,
        width - shaft,
        height / 2,
        shaft - width,
        height / 2,
        -shaft);
  }

  static String dot(double x, double y) {
    double across = 2 * RADIUS;
    return String.format(
        Locale.ROOT,
        "M%.1f %.1fa%.1f %.1f 0 1 0 %.1f 0a%.1f %.1f 0 1 0 %.1f 0z",
        x - RADIUS,
        y,
        RADIUS,
        RADIUS,
        across,
        RADIUS,
        RADIUS,
        -across);
  }

  static String diamond(double x, double y) {
    return String.format(
        Locale.ROOT,
        "M%.1f %.1fl%.1f %.1fl%.1f %.1fl%.1f %.1fz",
        x - RADIUS,
        y,
        RADIUS,
        -RADIUS,
        RADIUS,
        RADIUS,
        -RADIUS,
        RADIUS);
  }
}
