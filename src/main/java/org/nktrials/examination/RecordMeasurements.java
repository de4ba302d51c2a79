package org.nktrials.examination;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Values of one or several moments.
 *
 * @param submissionId made with the form, so that a double submit records once
 */
public record RecordMeasurements(String patientCode, List<Moment> moments, UUID submissionId) {

  /** Copies the list. */
  public RecordMeasurements {
    moments = List.copyOf(moments);
  }

  /**
   * What was measured at one time.
   *
   * @param at local time at the patient's site
   * @param field of the form that holds the time, for problems
   */
  public record Moment(LocalDateTime at, String field, List<Reading> readings) {

    /** Copies the list. */
    public Moment {
      readings = List.copyOf(readings);
    }
  }
}
