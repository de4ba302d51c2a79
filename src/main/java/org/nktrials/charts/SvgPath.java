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
