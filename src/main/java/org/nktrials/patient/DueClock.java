package org.nktrials.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The moment at which tasks are judged.
 *
 * @param today date on which tasks due on a day are judged
 * @param zone zone in which the time of a clock is told
 */
public record DueClock(Instant now, LocalDate today, ZoneId zone) {}
