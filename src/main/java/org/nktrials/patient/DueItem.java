package org.nktrials.patient;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task on Today.
 *
 * @param harm sort order: the smaller, the more harm when left undone
 * @param due the day by which it is due, at the patient's site; null when at once
 * @param deadline the moment of a clock that runs by the hour; null where the day is enough
 * @param subject patient code or trial code
 * @param what the task
 * @param why why it matters
 * @param action word on the button
 * @param link where the task is done
 * @param second another way to settle it; null where there is none
 */
public record DueItem(
    int harm,
    @Nullable LocalDate due,
    @Nullable Instant deadline,
    String subject,
    String what,
    String why,
    String action,
    String link,
    @Nullable Second second) {

  /** A reporting clock runs, or a product expires. */
  public static final int CLOCK = 10;

  /** Safety of a patient under treatment. */
  public static final int SAFETY = 20;

  /** Blocks a decision of the trial. */
  public static final int BLOCKS_DECISION = 30;

  /** Keeps a patient from being enrolled. */
  public static final int BLOCKS_ENROLMENT = 40;

  /** A visit or a sample whose window is open. */
  public static final int VISIT = 45;

  /** A query to answer. */
  public static final int QUERY = 50;

  /** Clerical completion. */
  public static final int CLERICAL = 60;

  /** A task that is due on a day. */
  public DueItem(
      int harm,
      @Nullable LocalDate due,
      String subject,
      String what,
      String why,
      String action,
      String link) {
    this(harm, due, null, subject, what, why, action, link, null);
  }

  /** A task without a second way to settle it. */
  public DueItem(
      int harm,
      @Nullable LocalDate due,
      @Nullable Instant deadline,
      String subject,
      String what,
      String why,
      String action,
      String link) {
    this(harm, due, deadline, subject, what, why, action, link, null);
  }

  /** The same with a second button. */
  public DueItem or(String otherAction, String otherLink) {
    return new DueItem(
        harm, due, deadline, subject, what, why, action, link, new Second(otherAction, otherLink));
  }

  /** Another way to settle a task, such as "Not done…". */
  public record Second(String action, String link) {}
}
