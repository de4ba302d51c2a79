package org.nktrials.sample.result;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where values come from.
 *
 * @param uploadId of the file's upload; null when they were typed
 * @param file name of the file; null when they were typed
 * @param submissionId the same values sent twice with the same one are recorded once
 */
public record ResultSource(@Nullable UUID uploadId, @Nullable String file, UUID submissionId) {

  /** Typed by a person. */
  public static ResultSource typed(UUID submissionId) {
    return new ResultSource(null, null, submissionId);
  }
}
