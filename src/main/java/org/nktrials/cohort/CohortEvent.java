package org.nktrials.cohort;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that clinic and pharmacy have to know. Published in the transaction of its cause.
 *
 * @param decisionId the decision that it is about; null for a level closed without one
 * @param sentence what happened; it names no patient
 * @param link page within the application
 */
public record CohortEvent(
    UUID trialId,
    String trialCode,
    Kind kind,
    @Nullable UUID decisionId,
    String sentence,
    String link) {

  /** What happened. */
  public enum Kind {
    EFFECTIVE("Decision in force"),
    REOPENED("Decision reopened"),
    WITHDRAWN("Decision withdrawn"),
    SUSPENDED("Enrolment stopped at a level");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** Words on screen. */
    public String label() {
      return label;
    }
  }
}
