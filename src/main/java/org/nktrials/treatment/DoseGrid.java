package org.nktrials.treatment;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Doses of one patient, a grid for each cycle, the latest cycle first; empty while nothing says
 * when treatment begins.
 */
public record DoseGrid(List<Cycle> cycles) {

  /** Copies the list. */
  public DoseGrid {
    cycles = List.copyOf(cycles);
  }

  /** Every cell of every cycle. */
  public Stream<Cell> cells() {
    return cycles.stream()
        .flatMap(cycle -> cycle.weeks().stream())
        .flatMap(week -> week.rows().stream())
        .flatMap(row -> row.cells().stream());
  }

  /**
   * One cycle.
   *
   * @param begun whether the drug that begins a cycle was given; else its days are projected
   * @param weeks its days, at most seven in each
   */
  public record Cycle(int number, boolean begun, List<Week> weeks) {

    /** Copies the list. */
    public Cycle {
      weeks = List.copyOf(weeks);
    }

    /** How many cells are in a state, for the line above the grid. */
    public long count(String drug, CellState state) {
      return weeks.stream()
          .flatMap(week -> week.rows().stream())
          .filter(row -> row.drug().equals(drug))
          .flatMap(row -> row.cells().stream())
          .filter(cell -> cell.state() == state)
          .count();
    }
  }

  /** Up to seven days that follow one another. */
  public record Week(List<Day> days, List<Row> rows) {

    /** Copies the lists. */
    public Week {
      days = List.copyOf(days);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A day.
   *
   * @param label as written on forms: D−21, D12
   */
  public record Day(LocalDate date, String label, boolean today) {}

  /** One drug. */
  public record Row(String drug, String name, List<Cell> cells) {

    /** Copies the list. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * One drug on one day.
   *
   * @param doses that count and cover the day, in order of giving
   * @param omission that counts; null when there is none
   */
  public record Cell(
      String drug, Day day, CellState state, List<Dose> doses, @Nullable DoseOmission omission) {

    /** Copies the list. */
    public Cell {
      doses = List.copyOf(doses);
    }

    /** Whether it has nothing to say. */
    public boolean silent() {
      return state == CellState.NOT_PLANNED;
    }
  }
}
