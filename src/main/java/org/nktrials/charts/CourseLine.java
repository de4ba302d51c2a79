package org.nktrials.charts;

import java.util.List;

/**
 * The course of one patient.
 *
 * @param label what a reader is told of the line
 * @param group from 0: its shape, dash and colour
 * @param faint whether it is only there to compare with
 * @param points in order of time
 */
public record CourseLine(String label, int group, boolean faint, List<CoursePoint> points) {

  /** Copies the points. */
  public CourseLine {
    points = List.copyOf(points);
  }
}
