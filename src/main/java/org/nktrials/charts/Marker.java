package org.nktrials.charts;

/** Shapes of marks: what colour says is said by shape too. */
public enum Marker {
  CIRCLE,
  SQUARE,
  TRIANGLE,
  DIAMOND,
  /** An arrow down: the value lies below. */
  LIMIT,
  /** An arrow up: the value lies above. */
  ABOVE,
  /** Two strokes across: the line is broken here. */
  BREAK;

  private static final double RADIUS = 4;
  private static final int GROUPS = 4;
  private static final double APART = 2;

  /** The shape of a group, counted from 0; a fifth group has the shape of the first. */
  public static Marker ofGroup(int group) {
    return values()[Math.floorMod(group, GROUPS)];
  }

  /** SVG path data of a mark around a point. */
  public String at(double x, double y) {
    SvgPath path = new SvgPath();
    double r = RADIUS;
    switch (this) {
      case CIRCLE -> path.circle(x, y, r);
      case SQUARE -> path.to(x - r, y - r).to(x + r, y - r).to(x + r, y + r).to(x - r, y + r);
      case TRIANGLE -> path.to(x, y - r - 1).to(x + r + 1, y + r).to(x - r - 1, y + r);
      case DIAMOND -> path.to(x, y - r - 1).to(x + r + 1, y).to(x, y + r + 1).to(x - r - 1, y);
      case LIMIT -> path.to(x - r, y - r).to(x + r, y - r).to(x, y + r);
      case ABOVE -> path.to(x - r, y + r).to(x + r, y + r).to(x, y - r);
      case BREAK -> {
        path.to(x - APART - 2, y + r + 1).to(x - APART + 2, y - r - 1).gap();
        return path.to(x + APART - 2, y + r + 1).to(x + APART + 2, y - r - 1).toString();
      }
    }
    return path.close().toString();
  }
}
