package org.nktrials.sample.upload;

/**
 * A cell or a line that is not read.
 *
 * @param line from 1
 * @param column from 1, as a spreadsheet counts; 0 for the line as a whole
 */
public record RefusedCell(
    int number, String file, int line, int column, String typed, String reason) {}
