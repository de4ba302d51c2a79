package org.nktrials.datareview;

import org.jspecify.annotations.Nullable;

/**
 * One field of a record with its present value.
 *
 * @param column its column, as in the address of the value
 * @param value as stored; null where nothing is
 */
public record ReviewedField(String column, @Nullable String value) {

  /** Name on screen. */
  public String label() {
    return column.replace('_', ' ');
  }
}
