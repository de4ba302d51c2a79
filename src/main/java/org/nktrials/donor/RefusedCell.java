package org.nktrials.donor;

/**
 * A cell of a laboratory's file that is not read.
 *
 * @param line in the file, from 1
 * @param column its name
 * @param value as it stands in the file
 * @param reason why it is not read
 */
public record RefusedCell(int line, String column, String value, String reason) {}
