package org.nktrials.rules.schedule;

/**
 * Day within a treatment cycle. Both numbers count from 1; a day may exceed the planned length of
 * the cycle while the next cycle is delayed.
 */
public record CycleDay(int cycle, int day) {

  public CycleDay {
    if (cycle < 1 || day < 1) {
      throw new IllegalArgumentException("cycle and day count from 1: C" + cycle + " D" + day);
    }
  }

  /** As written on forms: {@code C1 D12}. */
  public String label() {
    return "C" + cycle + " D" + day;
  }
}
