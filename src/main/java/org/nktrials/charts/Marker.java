package org.nktrials.charts;

/** Shapes of marks: what colour says is said by shape too. */
public enum Marker {
  CIRCLE(-4, 0, "a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z"),
  SQUARE(-4, -4, "h8v8h-8z"),
  TRIANGLE(0, -5, "l5 9h-10z"),
  DIAMOND(0, -5, "l5 5l-5 5l-5 -5z"),
  /** An arrow down with its shaft, unlike any group: the value lies below. */
  LIMIT(0, -8, "v8m-4 0h8l-4 5z"),
  /** An arrow up: the value lies above. */
  ABOVE(0, 8, "v-8m-4 0h8l-4 -5z"),
  /** Two strokes across: the line is broken here. */
  BREAK(-4, 5, "l4 -10m0 10l4 -10");

  private static final int GROUPS = 4;

  private final double dx;
  private final double dy;
  private final String outline;

  Marker(double dx, double dy, String outline) {
    this.dx = dx;
    this.dy = dy;
    this.outline = outline;
  }

  /** The shape of a group, counted from 0; a fifth group has the shape of the first. */
  public static Marker ofGroup(int group) {
    return values()[Math.floorMod(group, GROUPS)];
  }

  /** SVG path data of a mark around a point. */
  public String at(double x, double y) {
    StringBuilder path = new StringBuilder();
    draw(path, x, y);
    return path.toString();
  }

  /** Adds a mark around a point to path data. */
  void draw(StringBuilder path, double x, double y) {
    path.append('M');
    SvgPath.number(path, x + dx);
    path.append(' ');
    SvgPath.number(path, y + dy);
    path.append(outline);
  }
}
