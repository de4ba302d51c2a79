package org.nktrials.rules.laboratory;

import java.time.LocalDate;

/**
 * Whether a value had a grade for more than a number of calendar days; see {@link DurationBelow}.
 * Symptoms are taken as absent, because it judges laboratory findings only.
 *
 * @param term CTCAE term
 * @param grade lowest grade that counts
 */
public record DurationAtGrade(
    String ctcaeVersion, String term, int grade, int longerThanDays, int longestGapDays) {

  /** Judges the values of one analyte of the term. */
  public DurationAnswer in(LaboratorySeries series, LocalDate first, LocalDate last) {
    return new Durations(value -> standing(series.analyte(), value), longerThanDays, longestGapDays)
        .in(series, first, last);
  }

  private Standing standing(String analyte, DatedValue dated) {
    LaboratoryGrade answer = LaboratoryGrading.underTerm(term, value(analyte, dated));
    if (answer.certainGrade() >= grade) {
      return Standing.BEYOND;
    }
    return answer instanceof LaboratoryGrade.Graded ? Standing.NOT_BEYOND : Standing.UNKNOWN;
  }

  private LaboratoryValue value(String analyte, DatedValue dated) {
    return new LaboratoryValue(
        ctcaeVersion,
        analyte,
        dated.value(),
        dated.comparator(),
        dated.lowerLimit(),
        dated.upperLimit(),
        null,
        false,
        false,
        null);
  }
}
