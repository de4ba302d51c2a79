package org.nktrials.cytometry.table;

import java.util.List;

/**
 * One row of values.
 *
 * @param name name of the sample, tube or file
 * @param recorded when it was acquired, as the file writes it; empty where it does not say
 * @param repeated an earlier row has the same name
 * @param cells one a column that is understood, refused ones left out
 */
public record SampleRow(
    int line, String name, String recorded, Kind kind, boolean repeated, List<TableCell> cells) {

  /** What a row stands for. */
  public enum Kind {
    SAMPLE,
    /** All values blank, as for tubes run as controls. */
    CONTROL,
    /** Mean or standard deviation of the rows above. */
    SUMMARY
  }
}
