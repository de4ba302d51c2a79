package org.nktrials.charts;

/**
 * A value in a course.
 *
 * @param x day
 * @param y value; at its limit if it is only known to lie below
 * @param limit whether the value lies below {@code y}
 * @param joined whether it may be joined to the point before: false where another method, cytometer
 *     or batch measured it
 */
public record CoursePoint(double x, double y, boolean limit, boolean joined) {}
