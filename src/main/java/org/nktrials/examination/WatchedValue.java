package org.nktrials.examination;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A value on a day of the watch.
 *
 * @param text as shown, comparator included
 */
record WatchedValue(LocalDate on, BigDecimal value, String text) {}
