package org.nktrials.laboratory;

import org.jspecify.annotations.Nullable;

/**
 * The grade of a result as it was decided and stored; the decisive one where several terms apply.
 *
 * @param grade 0 (reaches no grade) to 4; for another status than graded the grade that it has in
 *     any case, null when it may have none
 * @param term CTCAE term of the grade; null when the rules name none
 * @param sentence why, or what is missing; empty when no rule was asked
 * @param ruleVersion version of the rule that decided; empty when none did
 */
public record DecidedGrade(
    GradeStatus status,
    @Nullable Integer grade,
    @Nullable String term,
    String sentence,
    String ruleVersion) {

  static final DecidedGrade NONE = new DecidedGrade(GradeStatus.NOT_GRADED, null, null, "", "");

  /** Whether it is this grade or a higher one in any case. */
  public boolean isAtLeast(int least) {
    return grade != null && grade >= least;
  }

  /** "G3"; "at least G2" or "grade unknown" where the grade is not certain. */
  public String label() {
    if (grade == null) {
      return status.label();
    }
    return status == GradeStatus.GRADED ? "G" + grade : "at least G" + grade;
  }
}
