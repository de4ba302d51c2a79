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

  /**
   * A patient in lead-in takes a free place at an open level; one who has had the escalated drug
   * keeps the place that counts and may go on at a complete level too.
   *
   * @param ownPlace whether the patient holds a place at this level, which a move would free
   */
  static LevelOption of(
      LevelStatus status, String name, boolean present, boolean inLeadIn, boolean ownPlace) {
    return new LevelOption(status, name, present, obstacle(status, inLeadIn, ownPlace));
  }

  private static @Nullable String obstacle(LevelStatus status, boolean inLeadIn, boolean ownPlace) {
    return switch (status.state()) {
      case NOT_OPEN -> "No signed decision has opened it.";
      case CLOSED -> "Closed after its second DLT.";
      case ABOVE_MTD -> "Exceeds the maximum tolerated dose.";
      case COMPLETED ->
          inLeadIn ? "Complete: nobody starts the escalated drug there any more." : null;
      case OPEN -> inLeadIn ? placeObstacle(status, ownPlace) : null;
    };
  }

  private static @Nullable String placeObstacle(LevelStatus status, boolean ownPlace) {
    if (status.suspendedReason() != null) {
      return "Suspended: " + status.suspendedReason();
    }
    return ownPlace || status.free() > 0
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
      case OPEN -> status.suspendedReason() == null ? "green" : "orange";
      case CLOSED, ABOVE_MTD -> "red";
    };
  }

  /** The state in a word. */
  public String word() {
    return status.state() == LevelState.OPEN && status.suspendedReason() != null
        ? "open, suspended"
        : status.state().label();
  }
}
