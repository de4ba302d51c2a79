package org.nktrials.sample.immune.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.charts.Marker;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.sample.immune.SubjectCourse;

/** Patients by the dose level at which they were treated. */
final class Levels {

  private static final double KEY_X = 17;
  private static final double KEY_Y = 6;

  private Levels() {}

  /**
   * A level with its patients.
   *
   * @param group from 0: shape, dash and colour of its marks
   * @param label "Level II · 6 MIU/day"
   * @param shortLabel "II"
   */
  record Level(int group, String label, String shortLabel, List<SubjectCourse> courses) {

    /** Its mark in the middle of the key. */
    public String mark() {
      return Marker.ofGroup(group).at(KEY_X, KEY_Y);
    }
  }

  /** Levels that have patients, lowest first; patients without a dose come last. */
  static List<Level> of(ProtocolDefinition protocol, List<SubjectCourse> courses) {
    List<Level> levels = new ArrayList<>();
    courses.stream()
        .map(one -> one.doses().level())
        .distinct()
        .sorted(Comparator.nullsLast(Comparator.naturalOrder()))
        .forEach(
            number ->
                levels.add(
                    new Level(
                        number == null ? levels.size() : number - 1,
                        label(protocol, number, courses),
                        shortLabel(protocol, number),
                        courses.stream()
                            .filter(one -> same(one.doses().level(), number))
                            .toList())));
    return levels;
  }

  /** Name of the level of a patient. */
  static String name(ProtocolDefinition protocol, @Nullable Integer number) {
    return number == null ? "no level" : "Level " + shortLabel(protocol, number);
  }

  private static boolean same(@Nullable Integer one, @Nullable Integer other) {
    return one == null ? other == null : one.equals(other);
  }

  private static String label(
      ProtocolDefinition protocol, @Nullable Integer number, List<SubjectCourse> courses) {
    if (number == null) {
      boolean treated = courses.stream().anyMatch(one -> !one.doses().days().isEmpty());
      return treated && !protocol.hasDoseLevels() ? "All patients" : "No dose yet";
    }
    return protocol.hasDoseLevels() ? protocol.levelName(number) : "All patients";
  }

  private static String shortLabel(ProtocolDefinition protocol, @Nullable Integer number) {
    return number == null || !protocol.hasDoseLevels() ? "–" : protocol.doseLevel(number).name();
  }
}
