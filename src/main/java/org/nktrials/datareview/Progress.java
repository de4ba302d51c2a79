package org.nktrials.datareview;

/**
 * How many values of critical fields are verified against their source.
 *
 * @param verified of these, those that are verified now
 * @param entered values of critical fields that are entered and count
 */
public record Progress(long verified, long entered) {

  private static final int WHOLE = 100;

  /** Percent, rounded down, so that 100 means all; 0 when nothing is entered. */
  public long percent() {
    return entered == 0 ? 0 : verified * WHOLE / entered;
  }

  /** "45 % (9 of 20)". */
  public String words() {
    return entered == 0
        ? "no critical field is entered"
        : "%d %% (%d of %d)".formatted(percent(), verified, entered);
  }
}
