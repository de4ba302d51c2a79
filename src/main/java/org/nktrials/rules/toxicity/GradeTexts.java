package org.nktrials.rules.toxicity;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a CTCAE version says of a term, word for word.
 *
 * @param definition null where the version gives none
 * @param note navigational note; null where there is none
 * @param byGrade text of each grade that the term defines
 */
public record GradeTexts(
    CtcaeTerm term,
    @Nullable String definition,
    @Nullable String note,
    Map<Integer, String> byGrade) {

  /** Copies the texts. */
  public GradeTexts {
    byGrade = Map.copyOf(byGrade);
  }
}
