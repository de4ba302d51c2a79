package org.nktrials.cytometry.table;

import java.util.List;

/**
 * What a table says, in long form.
 *
 * @param columns those that are understood
 * @param rows in the order of the file
 * @param problems what was not understood: columns first, then cells
 */
public record CytometryTable(
    List<TableColumn> columns, List<SampleRow> rows, List<TableProblem> problems) {

  /**
   * Something that was refused.
   *
   * @param line in the file, from 1
   * @param column from 1, as a spreadsheet counts
   * @param typed what stands there
   */
  public record TableProblem(int line, int column, String typed, Code code, String sentence) {
    /** Kinds of problems. */
    public enum Code {
      UNKNOWN_LAYOUT,
      UNKNOWN_COLUMN,
      REPEATED_COLUMN,
      MISSING_COLUMN,
      NOT_A_NUMBER,
      AMBIGUOUS_NUMBER,
      NO_SAMPLE_NAME,
      BEYOND_THE_COLUMNS
    }
  }
}
