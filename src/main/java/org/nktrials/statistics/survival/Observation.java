package org.nktrials.statistics.survival;

/**
 * How long one patient was followed and how it ended.
 *
 * @param time from the start of the clock, at least 0, in any unit that all patients share
 * @param event true when the event was observed at that time, false when follow-up ended without it
 */
public record Observation(double time, boolean event) {

  public Observation {
    if (!(Double.isFinite(time) && time >= 0)) {
      throw new IllegalArgumentException("a time of follow-up is a number that is at least 0");
    }
  }
}
