package org.nktrials.laboratory.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.laboratory.GradeStatus;
import org.nktrials.laboratory.LaboratoryResult;
import org.springframework.data.domain.Page;

/**
 * A result as programs read it.
 *
 * @param value in the canonical unit; null when the test was not done
 * @param unit canonical unit, a UCUM code
 * @param grade CTCAE grade; where the status is another than GRADED the grade that it has at least
 * @param status "counts", "corrected" or "cancelled"
 */
record ResultJson(
    UUID id,
    String analyte,
    Instant sampledAt,
    LocalDate sampledOn,
    @Nullable String comparator,
    @Nullable BigDecimal value,
    String unit,
    @Nullable BigDecimal lowerLimit,
    @Nullable BigDecimal upperLimit,
    String typedValue,
    String typedUnit,
    String laboratory,
    GradeStatus gradeStatus,
    @Nullable Integer grade,
    @Nullable String term,
    String gradeSentence,
    String ruleVersion,
    boolean beforeTreatment,
    @Nullable Boolean clinicallySignificant,
    String status,
    long version) {

  static ResultJson of(LaboratoryResult result) {
    var comparator = result.comparator();
    return new ResultJson(
        result.id(),
        result.analyte().code(),
        result.sampledAt(),
        result.sampledOn(),
        comparator == null ? null : comparator.sign(),
        result.value(),
        result.analyte().unit(),
        result.lowerLimit(),
        result.upperLimit(),
        result.typedValue(),
        result.typedUnit(),
        result.laboratory(),
        result.grade().status(),
        result.grade().grade(),
        result.grade().term(),
        result.grade().sentence(),
        result.grade().ruleVersion(),
        result.beforeTreatment(),
        result.clinicallySignificant(),
        ResultWords.standing(result),
        result.version());
  }

  /** A page of results. */
  record Results(List<ResultJson> results, int page, int size, long total) {

    static Results of(Page<LaboratoryResult> page) {
      return new Results(
          page.map(ResultJson::of).getContent(),
          page.getNumber(),
          page.getSize(),
          page.getTotalElements());
    }
  }
}
