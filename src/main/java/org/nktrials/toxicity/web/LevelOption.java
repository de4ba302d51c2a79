package org.nktrials.toxicity.web;

import org.jspecify.annotations.Nullable;
import org.nktrials.enrolment.LevelState;
import org.nktrials.enrolment.LevelStatus;

/**
 * A dose level on the form.
 *
 * @param name with its dose
 * @param present whether the next dose would be given there now
 * @param obstacle why it cannot be assigned now; null when it can
 */
record LevelOption(LevelStatus status, String name, boolean present, @Nullable String obstacle) {

  /** What the patient's course says about levels. */
  sealed interface Course {

    /**
     * No dose of the escalated drug yet: takes a free place at an open level.
     *
     * @param ownPlace level whose place the patient holds, which a move would free; 0 for none
     */
    record LeadIn(int ownPlace) implements Course {}

    /**
     * Has had the escalated drug: keeps the place that counts, may go on at a complete level, never
     * goes up.
     *
     * @param treatedAt level at which the patient counts
     */
    record Treated(int treatedAt) implements Course {}
  }

  static LevelOption of(LevelStatus status, String name, boolean present, Course course) {
    return new LevelOption(status, name, present, obstacle(status, course));
  }

  private static @Nullable String obstacle(LevelStatus status, Course course) {
    String closed =
        switch (status.state()) {
          case NOT_OPEN -> "No signed decision has opened it.";
          case CLOSED -> "It is closed.";
          case ABOVE_MTD -> "It exceeds the maximum tolerated dose.";
          case COMPLETED, OPEN ->
              status.suspendedReason() == null ? null : "Suspended: " + status.suspendedReason();
        };
    if (closed != null) {
      return closed;
    }
    return switch (course) {
      case Course.LeadIn(int ownPlace) -> placeObstacle(status, ownPlace);
      case Course.Treated(int treatedAt) ->
          status.level() > treatedAt
              ? "It is higher than the level the patient was treated at."
              : null;
    };
  }

  private static @Nullable String placeObstacle(LevelStatus status, int ownPlace) {
    if (status.state() == LevelState.COMPLETED) {
      return "It is complete: nobody starts the escalated drug there any more.";
    }
    return ownPlace == status.level() || status.free() > 0
        ? null
        : "No place is free: all %d are taken.".formatted(status.places());
  }

  /** Word, icon and colour as {@code notes :: state} knows them. */
  public String icon() {
    return switch (status.state()) {
      case NOT_OPEN -> "closed";
      case OPEN -> "done";
      case COMPLETED -> "note";
      case CLOSED, ABOVE_MTD -> "stop";
    };
  }

  /** See {@link #icon}. */
  public String colour() {
    return switch (status.state()) {
      case NOT_OPEN, COMPLETED -> "grey";
      case OPEN -> status.takesPatients() ? "green" : "orange";
      case CLOSED, ABOVE_MTD -> "red";
    };
  }

  /** The state in a word. */
  public String word() {
    return status.state() == LevelState.OPEN && !status.takesPatients()
        ? "open, suspended"
        : status.state().label();
  }
}
