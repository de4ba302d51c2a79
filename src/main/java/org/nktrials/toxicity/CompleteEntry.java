package org.nktrials.toxicity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.adverseevent.EventOutcome;
import org.nktrials.rules.adverseevent.GradeCourse;
import org.nktrials.rules.adverseevent.GradePeriod;
import org.nktrials.rules.adverseevent.SeriousnessCriterion;

/**
 * An entry together with what follows from it: what stood before where the entry is silent, and
 * what a fatal event is by definition.
 */
record CompleteEntry(AdverseEventEntry entry, AdverseEventDetails details, GradeCourse course) {

  static CompleteEntry of(AdverseEventEntry entry, AdverseEvent stored) {
    return derived(
        entry,
        entry.details() == null ? stored.details().with(moved(entry, stored)) : entry.details());
  }

  static CompleteEntry of(AdverseEventEntry entry) {
    return derived(entry, entry.detailsOr(AdverseEventDetails.NONE));
  }

  /** A grade that is typed alone corrects the last period; the first one moves with the onset. */
  private static List<GradePeriod> moved(AdverseEventEntry entry, AdverseEvent stored) {
    List<GradePeriod> periods = new ArrayList<>(stored.details().periods());
    Integer grade = entry.grade();
    if (grade == null) {
      return List.of();
    }
    if (!periods.isEmpty()) {
      GradePeriod first = periods.getFirst();
      if (first.from().equals(stored.onset())) {
        periods.set(0, new GradePeriod(first.grade(), entry.onset(), first.to()));
      }
      GradePeriod last = periods.removeLast();
      periods.add(new GradePeriod(grade, last.from(), last.to()));
    }
    return periods;
  }

  private static CompleteEntry derived(AdverseEventEntry entry, AdverseEventDetails said) {
    GradeCourse course = entry.course(said);
    boolean gradeFive = course.worst().orElse(0) == 5;
    EventOutcome outcome =
        said.outcome() == null && gradeFive ? EventOutcome.FATAL : said.outcome();
    Set<SeriousnessCriterion> criteria = EnumSet.noneOf(SeriousnessCriterion.class);
    criteria.addAll(said.criteria());
    if (outcome == EventOutcome.FATAL && !Boolean.FALSE.equals(entry.serious())) {
      criteria.add(SeriousnessCriterion.DEATH);
    }
    return new CompleteEntry(entry, said.with(criteria, outcome), course);
  }

  boolean fatal() {
    return details.outcome() == EventOutcome.FATAL;
  }

  @Nullable Boolean serious() {
    Boolean said = entry.serious();
    return (said == null && !details.criteria().isEmpty()) ? Boolean.TRUE : said;
  }

  @Nullable Integer gradeNow() {
    return course.now().isPresent() ? course.now().getAsInt() : null;
  }

  @Nullable Integer worstGrade() {
    return course.worst().isPresent() ? course.worst().getAsInt() : null;
  }
}
