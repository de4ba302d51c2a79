package org.nktrials.patient;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task on Today.
 *
 * @param harm sort order: the smaller, the more harm when left undone
 * @param due the day by which it is due, at the patient's site; null when at once
 * @param subject patient code or trial code
 * @param what the task
 * @param why why it matters
 * @param action word on the button
 * @param link where the task is done
 */
public record DueItem(
    int harm,
    @Nullable LocalDate due,
    String subject,
    String what,
    String why,
    String action,
    String link) {

  /** Safety of a patient under treatment. */
  public static final int SAFETY = 20;

  /** Blocks a decision of the trial. */
  public static final int BLOCKS_DECISION = 30;

  /** Keeps a patient from being enrolled. */
  public static final int BLOCKS_ENROLMENT = 40;

  /** Clerical completion. */
  public static final int CLERICAL = 60;
}
