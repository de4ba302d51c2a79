package org.nktrials.cohort.design;

import java.util.ArrayList;
import java.util.List;
import org.nktrials.rules.escalation.OperatingCharacteristics;

/**
 * Where the MTD ends up, as a bar of 1,000 units: no MTD, each level, MTD not reached.
 *
 * @param label settings of the bar
 * @param parts from the left; together the whole bar
 */
public record MtdBar(String label, boolean mine, List<Part> parts) {

  private static final double WIDTH = 1000;

  /** Copies the parts. */
  public MtdBar {
    parts = List.copyOf(parts);
  }

  /**
   * A part of the bar.
   *
   * @param kind number of its pattern: 0 no MTD, 1 to n the levels, 9 not reached
   * @param x left end, 0 to 1000
   * @param width 0 to 1000
   * @param name what it stands for
   * @param percent 0 to 100
   */
  public record Part(int kind, double x, double width, String name, double percent) {

    /** Whether its name fits into it. */
    public boolean roomy() {
      return width > 70;
    }

    /** Where the name stands. */
    public double middle() {
      return x + width / 2;
    }
  }

  static MtdBar of(SettingsRow row, List<String> levels) {
    OperatingCharacteristics found = row.found();
    List<Part> parts = new ArrayList<>();
    double x = add(parts, 0, 0, "none", found.noMtdProbability());
    for (int level = 0; level < levels.size(); level++) {
      double chance = found.mtdProbability().get(level);
      x = add(parts, Math.min(level + 1, 8), x, levels.get(level), chance);
    }
    add(parts, 9, x, "not reached", found.mtdNotReachedProbability());
    return new MtdBar(row.words(), row.mine(), parts);
  }

  private static double add(List<Part> parts, int kind, double x, String name, double chance) {
    double width = chance * WIDTH;
    if (width > 0) {
      parts.add(new Part(kind, x, width, name, 100 * chance));
    }
    return x + width;
  }
}
