package org.nktrials.sample.result.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.TimeOrderedId;

/**
 * A release as a program sends it.
 *
 * @param submissionId may be left out; a second release finds nothing that waits
 */
record ReleaseJson(@Nullable UUID submissionId) {

  UUID submission() {
    return submissionId == null ? TimeOrderedId.next() : submissionId;
  }
}
