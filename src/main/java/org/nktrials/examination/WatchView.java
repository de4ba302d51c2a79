package org.nktrials.examination;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The capillary-leak watch of one course of interleukin-2, ready to be drawn.
 *
 * @param cycle number of the course, from 1
 * @param open whether today lies between the first dose and D15
 * @param days D10 to D15 with their dates
 * @param missing what should be there by now and is not: "albumin C1 D12: not received"
 */
public record WatchView(
    int cycle, boolean open, List<Day> days, List<Row> rows, List<String> missing) {

  /** Copies the lists. */
  public WatchView {
    days = List.copyOf(days);
    rows = List.copyOf(rows);
    missing = List.copyOf(missing);
  }

  /** Whether any value crossed its threshold. */
  public boolean alarmed() {
    return rows.stream()
        .flatMap(row -> row.cells().stream())
        .anyMatch(cell -> cell.alarm() != null);
  }

  /**
   * A column.
   *
   * @param label study day, for example "D10"
   */
  public record Day(LocalDate date, String label) {}

  /**
   * What is watched.
   *
   * @param label with the unit
   * @param threshold when a value is marked, in words (default)
   * @param cells one a day
   */
  public record Row(String label, String threshold, List<Cell> cells) {

    /** Copies the list. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * One value.
   *
   * @param text the value, or why there is none
   * @param change against D10; null where it is not shown
   * @param alarm what threshold it crossed; null when none
   * @param there whether there is a value
   */
  public record Cell(String text, @Nullable String change, @Nullable String alarm, boolean there) {

    static Cell value(String text, @Nullable String change, @Nullable String alarm) {
      return new Cell(text, change, alarm, true);
    }

    static Cell none(String why) {
      return new Cell(why, null, null, false);
    }
  }
}
