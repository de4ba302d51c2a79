package org.nktrials.datareview;

import java.time.Instant;
import java.util.UUID;

/**
 * A verification that ended because its value changed.
 *
 * @param record identity of the record
 * @param field column
 * @param verified when and by whom it was verified
 * @param by who changed the value
 * @param why reason of that change
 */
public record TakenBack(
    UUID record, String field, Verified verified, Instant at, String by, String why) {

  /** Name of the field on screen. */
  public String label() {
    return field.replace('_', ' ');
  }
}
