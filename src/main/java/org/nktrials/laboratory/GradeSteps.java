package org.nktrials.laboratory;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Where the grade of a test changes on its axis. The rules themselves are asked, so that a picture
 * cannot show other limits than those by which results are graded.
 */
@Service
public class GradeSteps {

  private static final int PROBES = 120;
  private static final int HALVINGS = 16;
  private static final MathContext SHOWN = new MathContext(3);

  private final GradeRules rules;

  GradeSteps(GradeRules rules) {
    this.rules = rules;
  }

  /**
   * The steps between two values.
   *
   * @param like a result whose limits and answers count
   * @param baseline last result before study drug; null when there is none
   */
  public List<GradeStep> between(
      String ctcaeVersion,
      LaboratoryResult like,
      @Nullable LaboratoryResult baseline,
      double from,
      double to) {
    Probe probe = value -> grade(ctcaeVersion, like, baseline, value);
    List<GradeStep> steps = new ArrayList<>();
    double width = (to - from) / PROBES;
    for (int i = 0; i < PROBES; i++) {
      double low = from + i * width;
      int below = probe.grade(low);
      int above = probe.grade(low + width);
      if (below != above) {
        steps.add(new GradeStep(edge(probe, low, low + width), below, above));
      }
    }
    return List.copyOf(steps);
  }

  private static BigDecimal edge(Probe probe, double from, double to) {
    double low = from;
    double high = to;
    int below = probe.grade(low);
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (probe.grade(middle) == below) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return new BigDecimal((low + high) / 2).round(SHOWN).stripTrailingZeros();
  }

  private int grade(
      String ctcaeVersion,
      LaboratoryResult like,
      @Nullable LaboratoryResult baseline,
      double value) {
    Limits limits = new Limits(like.lowerLimit(), like.upperLimit());
    DecidedGrade decided =
        rules.grade(
            ctcaeVersion,
            like.withValue(BigDecimal.valueOf(value)),
            limits,
            baseline,
            like.beforeTreatment());
    return decided.grade() == null ? 0 : decided.grade();
  }

  /**
   * A change of grade.
   *
   * @param at value at which it changes, three digits
   * @param below grade just below it
   * @param above grade just above it
   */
  public record GradeStep(BigDecimal at, int below, int above) {

    /** "G3 below 1", "G2 above 5.5". */
    public String label() {
      String number = at.toPlainString();
      return below > above ? "G" + below + " below " + number : "G" + above + " above " + number;
    }

    /** The grade that begins here. */
    public int grade() {
      return Math.max(below, above);
    }
  }

  private interface Probe {
    int grade(double value);
  }
}
