package org.nktrials.laboratory;

/**
 * A result as typed.
 *
 * @param value number, with {@code <} or {@code >} before it where the laboratory reports one
 * @param unit UCUM code or a usual printed form
 * @param notDone the test was ordered and not done: then no value is typed
 */
public record TypedResult(Analyte analyte, String value, String unit, boolean notDone) {

  boolean isEmpty() {
    return value.isBlank() && !notDone;
  }
}
