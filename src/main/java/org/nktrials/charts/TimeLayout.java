package org.nktrials.charts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nktrials.charts.RowPacking.Stretch;

/**
 * Lays out lanes on a time axis. Names stand above their marks, so that no text lies on colour.
 *
 * @param axis days and where they lie; what lies left of it holds the names of the lanes
 * @param today end of marks that last
 * @param namesAbove whether names of lanes stand above them instead of left of the axis
 */
public record TimeLayout(TimeAxis axis, LocalDate today, boolean namesAbove) {

  private static final double HEAD = 34;
  private static final double LINE = 30;
  private static final double NAME = 18;
  private static final double PADDING = 6;
  private static final double TEXT_BASE = 11;
  private static final double MARK_BASE = 27;
  private static final double CHARACTER = 6.4;
  private static final double GAP = 10;
  private static final double THINNEST = 3;
  private static final double TICK_ROOM = 76;
  private static final double FOOT = 16;

  /** Places everything that lies on the axis; lanes without marks on it are left out. */
  public <T> TimePicture<T> lay(List<TimeLane<T>> lanes, LocalDate origin) {
    List<TimePicture.Lane<T>> placed = new ArrayList<>();
    double y = HEAD;
    for (TimeLane<T> lane : lanes) {
      List<TimeRow<T>> rows = visible(lane.rows());
      if (!rows.isEmpty()) {
        TimePicture.Lane<T> next = lane(lane.label(), rows, y);
        placed.add(next);
        y = next.bottom();
      }
    }
    return new TimePicture<>(axis, axis.right() + PADDING, y + FOOT, ticks(origin), placed);
  }

  /** Names of days run to the right, so that the last may have no room. */
  private List<TimePicture.Tick> ticks(LocalDate origin) {
    List<TimePicture.Tick> ticks =
        axis.ticks(origin, TICK_ROOM).stream()
            .map(day -> new TimePicture.Tick(day, axis.start(day)))
            .toList();
    return ticks.stream()
        .filter(tick -> ticks.size() == 1 || tick.x() + TICK_ROOM <= axis.right() + PADDING)
        .toList();
  }

  private <T> List<TimeRow<T>> visible(List<TimeRow<T>> rows) {
    return rows.stream()
        .filter(row -> row.marks().stream().anyMatch(this::shows))
        .map(row -> new TimeRow<>(row.label(), row.marks().stream().filter(this::shows).toList()))
        .toList();
  }

  private boolean shows(TimeMark<?> mark) {
    return axis.shows(mark.from(), end(mark));
  }

  private <T> TimePicture.Lane<T> lane(String label, List<TimeRow<T>> rows, double top) {
    double first = top + PADDING + (namesAbove ? NAME : 0);
    List<Integer> lines = RowPacking.lines(rows.stream().map(this::stretch).toList(), GAP);
    List<TimePicture.Text> texts = new ArrayList<>();
    List<TimePicture.Shape<T>> shapes = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      double y = first + lines.get(row) * LINE;
      TimeRow<T> one = rows.get(row);
      texts.add(new TimePicture.Text(one.label(), textStart(one), y + TEXT_BASE));
      one.marks().forEach(mark -> shapes.add(shape(mark, y + MARK_BASE)));
    }
    int count = lines.stream().max(Comparator.naturalOrder()).orElse(0) + 1;
    return new TimePicture.Lane<>(
        label,
        namesAbove ? axis.left() : 0,
        top + PADDING + TEXT_BASE,
        top,
        first + count * LINE + PADDING,
        texts,
        shapes);
  }

  private Stretch stretch(TimeRow<?> row) {
    double text = textStart(row);
    double marksEnd = row.marks().stream().mapToDouble(m -> end(m, start(m))).max().orElseThrow();
    return new Stretch(Math.min(text, start(row)), Math.max(marksEnd, text + width(row)));
  }

  /** Names that would leave the picture at the right are moved to the left. */
  private double textStart(TimeRow<?> row) {
    return Math.max(axis.left(), Math.min(start(row), axis.right() - width(row)));
  }

  private static double width(TimeRow<?> row) {
    return row.label().length() * CHARACTER;
  }

  private double start(TimeRow<?> row) {
    return row.marks().stream().mapToDouble(this::start).min().orElseThrow();
  }

  private double start(TimeMark<?> mark) {
    return axis.start(mark.from());
  }

  private double end(TimeMark<?> mark, double from) {
    return Math.max(from + THINNEST, axis.end(end(mark)));
  }

  private LocalDate end(TimeMark<?> mark) {
    LocalDate to = mark.to();
    if (to != null) {
      return to;
    }
    boolean single = mark.form() != TimeMark.Form.BAR && mark.form() != TimeMark.Form.OUTLINE;
    return single || today.isBefore(mark.from()) ? mark.from() : today;
  }

  private <T> TimePicture.Shape<T> shape(TimeMark<T> mark, double base) {
    double x = start(mark);
    double width = end(mark, x) - x;
    double height = mark.weight() == 0 ? 8 : 3 + 2.0 * mark.weight();
    double middle = axis.middle(mark.from());
    String path =
        switch (mark.form()) {
          case BAR ->
              mark.to() == null
                  ? Outlines.arrow(x, base - height, width, height)
                  : Outlines.box(x, base - height, width, height);
          case OUTLINE -> Outlines.box(x, base - 8, width, 8);
          case DOT -> Outlines.dot(middle, base - 4);
          case DIAMOND -> Outlines.diamond(middle, base - 4);
          case TICK -> Outlines.box(middle - 2, base - height, 4, height);
        };
    return new TimePicture.Shape<>(mark.item(), mark.form(), mark.weight(), path);
  }
}
