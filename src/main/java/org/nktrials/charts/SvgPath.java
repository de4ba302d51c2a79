package org.nktrials.charts;

/** The {@code d} attribute of an SVG path: straight lines from point to point. */
public final class SvgPath {

  private final StringBuilder commands = new StringBuilder();
  private boolean open;

  /** Goes on to a point; the first one of a line begins it. */
  public SvgPath to(double x, double y) {
    commands
        .append(commands.isEmpty() ? "" : " ")
        .append(open ? "L" : "M")
        .append(number(x))
        .append(' ')
        .append(number(y));
    open = true;
    return this;
  }

  /** Lifts the pen: the next point begins another line. */
  public SvgPath gap() {
    open = false;
    return this;
  }

  /** A full circle around a point. */
  SvgPath circle(double x, double y, double radius) {
    to(x - radius, y);
    String halves = "a" + number(radius) + " " + number(radius) + " 0 1 0 ";
    commands.append(halves).append(number(2 * radius)).append(" 0");
    commands.append(halves).append(number(-2 * radius)).append(" 0");
    return this;
  }

  /** Goes back to where the line began. */
  SvgPath close() {
    commands.append('z');
    return gap();
  }

  /** The commands so far; empty without points. */
  @Override
  public String toString() {
    return commands.toString();
  }

  private static String number(double position) {
    long tenths = Math.round(position * 10);
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
  }
}
