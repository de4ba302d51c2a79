package org.nktrials.charts;

/**
 * A labelled place on an axis.
 *
 * @param at position in user units
 * @param label value as written there
 */
public record AxisTick(double at, String label) {}
