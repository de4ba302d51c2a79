package org.nktrials.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A lane a patient, from the start of the clock to death or the last contact, longest first, with
 * what happened on the way. Each kind of mark has a shape of its own.
 *
 * @param days labelled days
 */
public record SwimmerPicture(PlotArea area, List<AxisTick> days, List<Lane> lanes) {

  private static final double WIDTH = 720;
  private static final double LEFT = 130;
  private static final double RIGHT = 690;
  private static final double TOP = 10;
  private static final double LANE = 24;
  private static final double BAR = 12;
  private static final double AXIS = 44;
  private static final int MOST_TICKS = 9;

  /**
   * A patient.
   *
   * @param length days from the start to death or the last contact, 0 or more
   * @param alive whether the lane goes on: an arrow
   */
  public record Swimmer(String subject, double length, boolean alive, List<Happening> happenings) {

    public Swimmer {
      happenings = List.copyOf(happenings);
    }
  }

  /**
   * What happened to a patient.
   *
   * @param style name of the style, in lower case
   * @param words for the tip and the table
   */
  public record Happening(double day, Marker shape, String style, String words) {}

  /** A drawn lane; {@code y} is its middle. */
  public record Lane(Swimmer swimmer, double y, String bar, List<Mark> marks) {}

  /** A drawn mark. */
  public record Mark(Happening happening, String path) {}

  /** Lanes of these patients. */
  public static SwimmerPicture of(List<Swimmer> swimmers) {
    double bottom = TOP + Math.max(1, swimmers.size()) * LANE;
    PlotArea area = new PlotArea(WIDTH, bottom + AXIS, LEFT, RIGHT, TOP, bottom);
    double longest = swimmers.stream().mapToDouble(Swimmer::length).max().orElse(1);
    ValueAxis days = area.across(List.of(0.0, Math.max(1, longest)));
    List<Lane> lanes = new ArrayList<>();
    for (Swimmer one :
        swimmers.stream().sorted(Comparator.comparingDouble(Swimmer::length).reversed()).toList()) {
      double y = TOP + lanes.size() * LANE + LANE / 2;
      double width = Math.max(2, days.at(one.length()) - LEFT);
      String bar =
          one.alive()
              ? Outlines.arrow(LEFT, y - BAR / 2, width, BAR)
              : Outlines.box(LEFT, y - BAR / 2, width, BAR);
      lanes.add(
          new Lane(
              one,
              y,
              bar,
              one.happenings().stream()
                  .map(what -> new Mark(what, what.shape().at(days.at(what.day()), y)))
                  .toList()));
    }
    return new SwimmerPicture(area, days.ticks(MOST_TICKS), List.copyOf(lanes));
  }
}
