package org.nktrials.sample.immune;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nktrials.rules.immune.course.CourseChange;
import org.nktrials.statistics.Outcome;
import org.nktrials.statistics.TestResult;
import org.nktrials.statistics.comparison.SignedRank;
import org.nktrials.statistics.comparison.Spearman;
import org.nktrials.statistics.comparison.SpearmanPermutation;

/**
 * What is tested of one parameter: whether it changed over the course, and whether the change goes
 * with the amount of drug really given. Only changes that are numbers count.
 *
 * @param pairs patients whose change is a number
 * @param change signed-rank test of the changes
 * @param withDose rank correlation of change and amount; by permutation where a level has fewer
 *     than {@link #FEWEST_TO_SUM_UP} patients
 */
public record CourseStatistics(
    int pairs, Outcome<TestResult> change, Outcome<TestResult> withDose) {

  /** Groups with fewer patients are shown as points, without medians. */
  public static final int FEWEST_TO_SUM_UP = 10;

  /** Above this the distribution of the ranks needs no permutation. */
  private static final int MOST_PERMUTED = 100;

  private static final long SEED = 2013;

  /** Tests the changes of these courses. */
  public static CourseStatistics of(List<SubjectCourse> courses) {
    List<Double> amounts = new ArrayList<>();
    List<Double> changes = new ArrayList<>();
    Map<Integer, Integer> groups = new HashMap<>();
    for (SubjectCourse course : courses) {
      if (course.change() instanceof CourseChange.Known known) {
        changes.add(known.amount());
        amounts.add(course.doses().inFirstCourse().doubleValue());
        Integer level = course.doses().level();
        groups.merge(level == null ? 0 : level, 1, Integer::sum);
      }
    }
    boolean few = groups.values().stream().anyMatch(size -> size < FEWEST_TO_SUM_UP);
    return new CourseStatistics(
        changes.size(),
        SignedRank.test(changes),
        few && changes.size() <= MOST_PERMUTED
            ? SpearmanPermutation.test(amounts, changes, SEED)
            : Spearman.test(amounts, changes));
  }
}
