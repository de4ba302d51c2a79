package org.nktrials.treatment;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A line of the preview that a person confirms.
 *
 * @param time local time at which it was given
 */
public record FillEntry(String drug, LocalDate from, int days, LocalTime time) {}
