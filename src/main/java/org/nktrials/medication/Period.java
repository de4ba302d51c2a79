package org.nktrials.medication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.PartialDate;
import org.nktrials.shared.Problem;

/**
 * From when to when something was so; each end may be known in part or not at all.
 *
 * @param ongoing it lasts; then it has no end
 */
public record Period(@Nullable PartialDate start, @Nullable PartialDate end, boolean ongoing) {

  /** "2024-03 to 2024-06-15", "since 2024-03", "dates not known". */
  public String words() {
    if (ongoing) {
      return start == null ? "ongoing, start not known" : "since " + start;
    }
    if (start == null) {
      return end == null ? "dates not known" : "until " + end;
    }
    return end == null ? "from " + start + ", end not known" : start + " to " + end;
  }

  /** What cannot be true of it. */
  List<Problem> problems(LocalDate today, int birthYear) {
    List<Problem> problems = new ArrayList<>();
    if (start != null && start.isSurelyAfter(today)) {
      problems.add(Problem.of("start", "future", "The start lies in the future."));
    }
    if (end != null && end.isSurelyAfter(today)) {
      problems.add(Problem.of("end", "future", "The end lies in the future."));
    }
    if (start != null && start.latest().getYear() < birthYear) {
      problems.add(Problem.of("start", "before-birth", "The start lies before the birth year."));
    }
    if (start != null && end != null && end.isSurelyBefore(start)) {
      problems.add(Problem.of("end", "end-before-start", "The end lies before the start."));
    }
    if (ongoing && end != null) {
      problems.add(Problem.of("end", "ongoing", "Either an end or ongoing, not both."));
    }
    return problems;
  }

  /** Whether some day from this one on can lie in it. */
  boolean canReach(LocalDate day) {
    return ongoing || end == null || !end.latest().isBefore(day);
  }

  /** Whether it lasts on a day, as far as is known. */
  boolean covers(LocalDate day) {
    boolean begun = start == null || !start.earliest().isAfter(day);
    boolean over = !ongoing && end != null && end.latest().isBefore(day);
    return begun && !over && (ongoing || end != null);
  }
}
