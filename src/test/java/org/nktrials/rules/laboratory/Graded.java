package org.nktrials.rules.laboratory;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.RulesService;

/** A value to be graded, put together step by step. */
final class Graded {

  private static final RulesService RULES = new RulesService();

  private final String version;
  private final String analyte;
  private @Nullable BigDecimal lower;
  private @Nullable BigDecimal upper;
  private @Nullable BigDecimal baseline;
  private boolean isBaseline;
  private @Nullable Boolean symptoms;
  private @Nullable Boolean anticoagulant;

  private Graded(String version, String analyte) {
    this.version = version;
    this.analyte = analyte;
  }

  static Graded v5(String analyte) {
    return new Graded("5.0", analyte);
  }

  static Graded v6(String analyte) {
    return new Graded("6.0", analyte);
  }

  static Graded in(String version, String analyte) {
    return new Graded(version, analyte);
  }

  Graded limits(@Nullable String from, @Nullable String to) {
    lower = from == null ? null : new BigDecimal(from);
    upper = to == null ? null : new BigDecimal(to);
    return this;
  }

  Graded baseline(String value) {
    baseline = new BigDecimal(value);
    return this;
  }

  Graded isBaseline() {
    isBaseline = true;
    return this;
  }

  Graded symptoms(@Nullable Boolean answer) {
    symptoms = answer;
    return this;
  }

  Graded anticoagulant(@Nullable Boolean answer) {
    anticoagulant = answer;
    return this;
  }

  LaboratoryValue value(String written) {
    ValueComparator comparator =
        switch (written.charAt(0)) {
          case '<' -> ValueComparator.LESS;
          case '>' -> ValueComparator.GREATER;
          default -> null;
        };
    return new LaboratoryValue(
        version,
        analyte,
        new BigDecimal(comparator == null ? written : written.substring(1)),
        comparator,
        lower,
        upper,
        baseline,
        isBaseline,
        symptoms,
        anticoagulant);
  }

  List<LaboratoryGrade> all(String written) {
    return RULES.laboratoryGrades(value(written));
  }

  LaboratoryGrade decisive(String written) {
    return RULES.decisiveLaboratoryGrade(value(written));
  }

  LaboratoryGrade of(String term, String written) {
    return all(written).stream()
        .filter(grade -> grade.term().equals(term))
        .findFirst()
        .orElseThrow();
  }

  /** In short: {@code 3}, {@code needs [LLN]}, {@code 2+ needs [SYMPTOMS]}, {@code unknown}. */
  static String told(LaboratoryGrade grade) {
    return switch (grade) {
      case LaboratoryGrade.Graded(_, int number, _) -> String.valueOf(number);
      case LaboratoryGrade.NotGraded _ -> "not graded";
      case LaboratoryGrade.NeedsInput(_, var missing, Integer atLeast, _) ->
          (atLeast == null ? "" : atLeast + "+ ") + "needs " + missing.stream().sorted().toList();
      case LaboratoryGrade.Unknown(_, Integer atLeast, _) ->
          atLeast == null ? "unknown" : atLeast + "+ unknown";
    };
  }

  String told(String written) {
    return told(decisive(written));
  }
}
