package org.nktrials.patient.web;

import java.util.List;
import org.nktrials.charts.TimePicture;
import org.nktrials.patient.TimelineItem;

/**
 * The time axis of a patient: one picture for a wide screen and paper, one for a phone, and the
 * same in tables.
 *
 * @param reach how far it reaches
 * @param windows DLT windows in words, for example "Wed 14 Oct to Sun 25 Oct"
 * @param lanes tables, without empty ones
 */
record TimelineView(
    Drawing wide, Drawing narrow, TimelineReach reach, List<String> windows, List<Lane> lanes) {

  /** The axis of a patient, who is named by the code. */
  record Of(TimelineView timeline, String patient) {}

  /**
   * A picture.
   *
   * @param shades DLT windows across all lanes
   * @param today where today's line stands; below 0 when today is not on the axis
   */
  record Drawing(
      TimePicture<TimelineEntry> picture, List<Tick> ticks, List<Shade> shades, double today) {}

  /** A named day: its date and, where days are counted, its study day. */
  record Tick(double x, String date, String studyDay) {}

  /** A stretch of days across all lanes. */
  record Shade(double x, double width, String title) {}

  /** A table. */
  record Lane(TimelineItem.Lane lane, List<TimelineEntry> entries) {}

  /** For the links to the same axis with another reach. */
  public List<TimelineReach> reaches() {
    return List.of(TimelineReach.values());
  }
}
