package org.nktrials.sample.custody;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which samples a list shows.
 *
 * @param text part of the code of a sample or a patient; empty for all
 * @param visit code of a visit; empty for all
 * @param from first day of collection, or planned day while not collected
 * @param to last day, likewise
 */
public record SampleFilter(
    String text,
    @Nullable SampleState state,
    String visit,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {}
