package org.nktrials.charts;

/**
 * A value in a course.
 *
 * @param x day
 * @param y value; at its limit if it is only known to lie below or above
 * @param joined whether it may be joined to the point before: false where another method,
 *     cytometer, batch or panel measured it
 * @param hollow whether it is drawn as an outline: another platform than the filled ones
 */
public record CoursePoint(double x, double y, Bound bound, boolean joined, boolean hollow) {}
