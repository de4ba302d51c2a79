package org.nktrials.charts;

/**
 * A value against another.
 *
 * @param label what a reader is told of it
 * @param group from 0: its shape and colour
 * @param bound whether {@code y} is only a limit
 * @param hollow whether it is drawn as an outline: another platform than the filled ones
 */
public record ScatterPoint(
    String label, int group, double x, double y, Bound bound, boolean hollow) {}
