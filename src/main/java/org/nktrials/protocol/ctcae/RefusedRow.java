package org.nktrials.protocol.ctcae;

/** A row of the workbook that is not taken, and why. */
public record RefusedRow(String sheet, int row, String reason) {}
