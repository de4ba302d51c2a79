package org.nktrials.patient;

import org.jspecify.annotations.Nullable;

/**
 * One item of the strip at the top of every patient page.
 *
 * @param order position from the left
 * @param label what it is, for example "Level"
 * @param text its value, written out even when missing
 * @param tone "ok", "warn", "stop" or null: said by the words too, never by colour alone
 */
public record StripPart(int order, String label, String text, @Nullable String tone) {

  /** Label of the part that says that the records are frozen or locked. */
  public static final String RECORDS = "Records";
}
