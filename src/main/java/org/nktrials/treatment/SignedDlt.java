package org.nktrials.treatment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Answered by the room above that knows verdicts. */
public interface SignedDlt {

  /** When the verdict "DLT" that stands now was signed; empty when no such verdict stands. */
  Optional<Instant> signedAt(UUID patientId);

  /** Whether any verdict stands now. */
  boolean hasVerdict(UUID patientId);
}
