package org.nktrials.outcome.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nktrials.charts.AxisTick;
import org.nktrials.charts.PlotArea;
import org.nktrials.charts.SurvivalPicture;
import org.nktrials.charts.SurvivalPicture.Corner;
import org.nktrials.charts.SurvivalPicture.Curve;

/**
 * Kaplan-Meier curves for a document, which shows no SVG: every stroke stands upright or level, so
 * it is the edge of an empty box. Lengths in points.
 *
 * @param height of the whole, axis and numbers at risk included
 */
record PrintedCurves(double height, List<Box> boxes) {

  /** Points for one unit of the picture: 504 points are the width between the margins of A4. */
  private static final double POINTS = 0.7;

  private static final double TICK = 5;
  private static final double LINE = 12;
  private static final double ROOM = 60;
  private static final double KEY_FROM = 4;
  private static final double KEY_TO = 34;
  private static final double NAME = 40;

  /**
   * A stroke or a word.
   *
   * @param kind class of its look: axis, tick, mark, c0, c1 …, word and its alignment
   */
  record Box(String kind, String style, String text) {}

  static PrintedCurves of(SurvivalPicture picture) {
    List<Box> boxes = new ArrayList<>();
    axes(picture, boxes);
    picture.curves().forEach(curve -> curve(curve, boxes));
    return new PrintedCurves(picture.area().height() * POINTS, List.copyOf(boxes));
  }

  private static void axes(SurvivalPicture picture, List<Box> boxes) {
    PlotArea area = picture.area();
    for (AxisTick share : picture.shares()) {
      boxes.add(stroke("axis", area.left(), share.at(), area.right(), share.at()));
      boxes.add(word("right", area.left() - ROOM - TICK, share.at(), share.label()));
    }
    for (AxisTick day : picture.times()) {
      boxes.add(stroke("tick", day.at(), area.bottom(), day.at(), area.bottom() + TICK));
      boxes.add(word("centre", day.at() - ROOM / 2, area.bottom() + 14, day.label()));
    }
    boxes.add(
        word(
            "right", area.right() - 4 * ROOM, area.bottom() + 34, "Days from the start", 4 * ROOM));
    boxes.add(word("left", KEY_FROM, area.bottom() + 62, "At risk"));
  }

  private static void curve(Curve curve, List<Box> boxes) {
    String kind = "c" + curve.style() % 2;
    List<Corner> corners = curve.corners();
    for (int i = 1; i < corners.size(); i++) {
      Corner from = corners.get(i - 1);
      Corner to = corners.get(i);
      boxes.add(stroke(kind, from.x(), from.y(), to.x(), to.y()));
    }
    for (Corner one : curve.lastSeen()) {
      boxes.add(stroke("mark", one.x(), one.y() - TICK, one.x(), one.y() + TICK));
    }
    boxes.add(stroke(kind, KEY_FROM, curve.y() - 4, KEY_TO, curve.y() - 4));
    boxes.add(word("left", NAME, curve.y() - 4, curve.name()));
    curve
        .atRisk()
        .forEach(
            tick -> boxes.add(word("centre", tick.at() - ROOM / 2, curve.y() - 4, tick.label())));
  }

  private static Box stroke(String kind, double x, double y, double toX, double toY) {
    boolean level = toX - x >= toY - y;
    return new Box(
        kind + (level ? " level" : " upright"),
        String.format(
            Locale.ROOT,
            "left:%.2fpt;top:%.2fpt;width:%.2fpt;height:%.2fpt",
            x * POINTS,
            y * POINTS,
            level ? (toX - x) * POINTS : 0,
            level ? 0 : (toY - y) * POINTS),
        "");
  }

  private static Box word(String align, double x, double middle, String text) {
    return word(align, x, middle, text, ROOM);
  }

  private static Box word(String align, double x, double middle, String text, double width) {
    return new Box(
        "word " + align,
        String.format(
            Locale.ROOT,
            "left:%.2fpt;top:%.2fpt;width:%.2fpt",
            x * POINTS,
            middle * POINTS - LINE / 2,
            width * POINTS),
        text);
  }
}
