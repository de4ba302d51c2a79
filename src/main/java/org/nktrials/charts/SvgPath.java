package org.nktrials.charts;

/**
 * The {@code d} attribute of an SVG path: straight lines from point to point. Positions are written
 * to a tenth without the detour over {@link Double#toString}: a page holds thousands.
 */
public final class SvgPath {

  private static final int TENTHS = 10;

  private final StringBuilder commands = new StringBuilder();
  private boolean open;

  /** Goes on to a point; the first one of a line begins it. */
  public SvgPath to(double x, double y) {
    if (!commands.isEmpty()) {
      commands.append(' ');
    }
    commands.append(open ? 'L' : 'M');
    number(commands, x);
    commands.append(' ');
    number(commands, y);
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

  /** Writes a position, rounded to a tenth. */
  static void number(StringBuilder to, double position) {
    long tenths = Math.round(position * TENTHS);
    if (tenths < 0) {
      to.append('-');
    }
    long size = Math.abs(tenths);
    to.append(size / TENTHS);
    if (size % TENTHS != 0) {
      to.append('.').append((char) ('0' + size % TENTHS));
    }
  }
}
