package org.nktrials.examination;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a person types of one item: exactly one of value, finding and reason for not done.
 *
 * @param field of the form that it came from, for problems
 * @param finding key among the item's choices
 * @param confirmed the person says that an unlikely value is right
 * @param notDone why it was not done
 */
public record Reading(
    Item item,
    String field,
    @Nullable BigDecimal value,
    @Nullable String finding,
    boolean confirmed,
    @Nullable String notDone) {}
