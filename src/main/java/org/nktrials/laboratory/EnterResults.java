package org.nktrials.laboratory;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Results of one sample to enter.
 *
 * @param laboratory code of the laboratory
 * @param sampledAt the site's local time
 * @param rows what was typed; rows without a value that are not marked as not done are left out
 * @param confirmed whether the person confirms values outside the likely range
 * @param submissionId made with the form, so that a double submit enters once
 */
public record EnterResults(
    String patientCode,
    String laboratory,
    LocalDateTime sampledAt,
    List<TypedResult> rows,
    boolean confirmed,
    UUID submissionId) {

  /** Copies the rows. */
  public EnterResults {
    rows = List.copyOf(rows);
  }
}
