package org.nktrials.treatment;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nktrials.enrolment.LevelAssignment;
import org.nktrials.enrolment.LevelStatus;
import org.nktrials.enrolment.TreatmentLevel;

/**
 * Since when what stands in the way of a dose has been there.
 *
 * @param level since when the level has been in its state
 * @param suspension since when first doses there are suspended
 * @param dlt when the standing DLT was signed
 * @param assignment when the investigator last assigned a level or stopped treatment
 * @param withdrawal when consent to treatment was withdrawn
 */
record BarrierTimes(
    Instant level, Instant suspension, Instant dlt, Instant assignment, Instant withdrawal) {

  /** Code of the guard's obstacle. */
  static final String CONSENT_WITHDRAWN = "consent-withdrawn";

  /** What is not known began before any dose: then the deviation is raised, never dropped. */
  static BarrierTimes of(
      @Nullable TreatmentLevel level, Optional<Instant> dlt, @Nullable Instant withdrawal) {
    LevelStatus status = level == null ? null : level.status();
    LevelAssignment assignment = level == null ? null : level.assignment();
    return new BarrierTimes(
        orEver(status == null ? null : status.since()),
        orEver(status == null ? null : status.suspendedAt()),
        dlt.orElse(Instant.MIN),
        orEver(assignment == null ? null : assignment.at()),
        orEver(withdrawal));
  }

  /** Since when the obstacle with this code of the guard has stood. */
  Instant of(String code) {
    return switch (code) {
      case "level-completed", "level-closed", "level-above-mtd", "level-not-open" -> level;
      case "level-suspended" -> suspension;
      case "dlt-undecided" -> dlt;
      case "treatment-stopped" -> assignment;
      case CONSENT_WITHDRAWN -> withdrawal;
      default -> Instant.MIN;
    };
  }

  /** Whether it stood when the dose was given; consent, at any moment of its period. */
  boolean stood(String code, GivenDose dose) {
    Instant until = code.equals(CONSENT_WITHDRAWN) ? dose.end() : dose.at();
    return !of(code).isAfter(until);
  }

  private static Instant orEver(@Nullable Instant time) {
    return time == null ? Instant.MIN : time;
  }
}
