package org.nktrials.rules.donation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.reason.Reason;

/**
 * One line of the checklist before conditioning.
 *
 * @param name what is checked
 * @param done whether it is so
 * @param on the day it rests on; null where there is none
 * @param by who answers for it; null where nobody is recorded
 * @param reason what is so, or what is open
 * @param remedy what makes it pass; null when done
 */
public record GoLine(
    String name,
    boolean done,
    @Nullable LocalDate on,
    @Nullable String by,
    Reason reason,
    @Nullable String remedy) {}
