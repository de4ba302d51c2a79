package org.nktrials.sample.upload;

/**
 * What a person says a column is.
 *
 * @param number of the column in the upload
 * @param parameter code; empty where nothing is chosen
 * @param ignore whether it is always ignored
 */
public record ColumnChoice(int number, String parameter, boolean ignore) {

  boolean made() {
    return ignore || !parameter.isBlank();
  }
}
