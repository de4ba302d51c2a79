package org.nktrials.rules.escalation;

import java.time.LocalDate;

/**
 * A treated patient whose verdict is not signed.
 *
 * @param level from 1 at the lowest
 * @param windowEnd last day of the DLT window, a local date of the patient's site
 * @param verdictDue whether the window has closed, so that only the verdict is missing
 */
public record PendingPatient(int level, LocalDate windowEnd, boolean verdictDue) {}
