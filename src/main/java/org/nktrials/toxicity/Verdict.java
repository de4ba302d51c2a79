package org.nktrials.toxicity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signed verdict.
 *
 * @param summary what was found, in the investigator's words
 * @param proposal what the rules proposed when it was signed
 * @param proposed the same in one word
 * @param supersededAt when a later verdict took its place; null while it stands
 */
public record Verdict(
    UUID id,
    UUID patientId,
    int level,
    VerdictKind kind,
    String summary,
    String proposal,
    ProposedVerdict proposed,
    UUID signatureId,
    Instant signedAt,
    @Nullable Instant supersededAt) {

  /** Where the proposal is not known in one word: taken as what was signed. */
  public Verdict(
      UUID id,
      UUID patientId,
      int level,
      VerdictKind kind,
      String summary,
      String proposal,
      UUID signatureId,
      Instant signedAt,
      @Nullable Instant supersededAt) {
    this(
        id,
        patientId,
        level,
        kind,
        summary,
        proposal,
        ProposedVerdict.like(kind),
        signatureId,
        signedAt,
        supersededAt);
  }
}
