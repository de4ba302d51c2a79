package org.nktrials.donor.release;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded release.
 *
 * @param name as its files say; null while it is read and where they do not say
 * @param sha256 over the names and SHA-256 of its files
 * @param ruleVersion of the rule that derived the ligands; null unless accepted
 * @param problems why it is refused
 * @param current whether assessments use it now
 */
public record ReleaseSummary(
    UUID id,
    ReleaseState state,
    @Nullable String name,
    String sha256,
    @Nullable String ruleVersion,
    List<String> problems,
    Instant uploadedAt,
    String uploadedBy,
    @Nullable Instant readAt,
    boolean current) {

  /** Copies the problems. */
  public ReleaseSummary {
    problems = List.copyOf(problems);
  }
}
