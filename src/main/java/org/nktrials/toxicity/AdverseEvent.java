package org.nktrials.toxicity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.toxicity.Relatedness;

/** An adverse event as stored. See {@link AdverseEventEntry} for the fields. */
public record AdverseEvent(
    UUID id,
    UUID patientId,
    String term,
    @Nullable String verbatim,
    Instant onsetAt,
    boolean onsetTimeKnown,
    @Nullable LocalDate endedOn,
    @Nullable Integer grade,
    @Nullable Boolean serious,
    @Nullable Boolean possibleDlt,
    Map<String, Relatedness> relatedness,
    Instant enteredAt,
    @Nullable Instant cancelledAt,
    long version) {

  private static final Duration PROMPT = Duration.ofHours(24);

  /** Copies the opinions. */
  public AdverseEvent {
    relatedness = Map.copyOf(relatedness);
  }

  /** Whether it counts. */
  public boolean counts() {
    return cancelledAt == null;
  }

  /** What is still to be entered, in words; empty when complete. */
  public List<String> missing(Set<String> drugs) {
    List<String> missing = new ArrayList<>();
    if (grade == null) {
      missing.add("grade");
    }
    if (!relatedness.keySet().containsAll(drugs)) {
      missing.add("relatedness");
    }
    if (serious == null) {
      missing.add("seriousness");
    }
    if (possibleDlt == null) {
      missing.add("DLT proposal");
    }
    return missing;
  }

  /** Whether it was entered more than 24 hours after its onset: then both times are shown. */
  public boolean enteredLate() {
    return Duration.between(onsetAt, enteredAt).compareTo(PROMPT) > 0;
  }
}
