package org.nktrials.treatment;

import java.util.List;
import java.util.UUID;

/**
 * Records doses as planned.
 *
 * @param entries lines of the preview, at least one
 * @param submissionId made with the preview: sent twice, it records once
 */
public record FillPlanned(String patientCode, List<FillEntry> entries, UUID submissionId) {

  /** Copies the list. */
  public FillPlanned {
    entries = List.copyOf(entries);
  }
}
