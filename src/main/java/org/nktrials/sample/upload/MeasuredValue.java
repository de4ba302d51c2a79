package org.nktrials.sample.upload;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value and the cell that it comes from.
 *
 * @param comparator {@code <} or {@code >} for a value beyond a limit; null otherwise
 * @param value null where the cell is not evaluable: never 0
 * @param line of the file, from 1
 * @param column of the file, from 1
 */
record MeasuredValue(
    String parameter,
    String unit,
    @Nullable String comparator,
    @Nullable BigDecimal value,
    String typed,
    int line,
    int column) {}
