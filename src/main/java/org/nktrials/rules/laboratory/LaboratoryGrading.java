package org.nktrials.rules.laboratory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;

/**
 * Grades laboratory values by the CTCAE version of the protocol, in exact decimals. The limits are
 * those of the laboratory on the sampling date. A baseline is judged normal or not by the limits
 * that come with the value that is graded.
 */
public final class LaboratoryGrading {

  /** Stored with answers; changes whenever the same input could give another answer. */
  public static final String VERSION = "ctcae-laboratory-2";

  private LaboratoryGrading() {}

  /** What can be graded, blood counts first. */
  public static List<Analyte> analytes() {
    return Analyte.all();
  }

  /** Analyte of exactly this code. */
  public static Optional<Analyte> analyte(String code) {
    return Analyte.of(code);
  }

  /** One answer for each term that grades the analyte, such as high and low; at least one. */
  public static List<LaboratoryGrade> grades(LaboratoryValue value) {
    RuleSource source = CtcaeTables.source(value.ctcaeVersion());
    Optional<Analyte> analyte = Analyte.of(value.analyte());
    if (analyte.isEmpty()) {
      String sentence = "The rules know no analyte " + value.analyte() + ".";
      return List.of(
          new LaboratoryGrade.Unknown(
              value.analyte(), null, List.of(new Reason("LAB_ANALYTE", sentence, source))));
    }
    List<GradingRule> rules = CtcaeTables.of(value.ctcaeVersion(), value.analyte());
    return rules.isEmpty()
        ? List.of(withoutRule(analyte.get(), value.ctcaeVersion(), source))
        : rules.stream()
            .map(rule -> rule.grade(value, written(analyte.get(), value), source))
            .toList();
  }

  /** The answer that matters most: the highest certain grade, and of equals one still open. */
  public static LaboratoryGrade decisive(LaboratoryValue value) {
    return grades(value).stream()
        .max(
            Comparator.comparingInt(LaboratoryGrade::certainGrade)
                .thenComparing(grade -> !(grade instanceof LaboratoryGrade.Graded)))
        .orElseThrow();
  }

  /** Codes of the analytes that a term grades by numbers in some version; none for most terms. */
  public static Set<String> analytesOf(String term) {
    return CtcaeTables.named(term).stream()
        .flatMap(rule -> rule.analytes().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The answer under one term; not graded where the term does not grade the analyte. */
  static LaboratoryGrade underTerm(String term, LaboratoryValue value) {
    return grades(value).stream()
        .filter(grade -> grade.term().equals(term))
        .findFirst()
        .orElseGet(() -> new LaboratoryGrade.NotGraded(term, List.of()));
  }

  /** What another version grades may be graded by this one too: then the grade is unknown. */
  private static LaboratoryGrade withoutRule(Analyte analyte, String version, RuleSource source) {
    boolean gradedElsewhere = CtcaeTables.anyVersionGrades(analyte.code());
    String sentence =
        gradedElsewhere
            ? "The thresholds of CTCAE %s for %s are not kept here: grade it by the published text."
                .formatted(version, analyte.label())
            : "No grading of %s by CTCAE %s is kept here.".formatted(analyte.label(), version);
    List<Reason> reasons = List.of(new Reason("LAB_NO_RULE", sentence, source));
    return gradedElsewhere
        ? new LaboratoryGrade.Unknown(analyte.label(), null, reasons)
        : new LaboratoryGrade.NotGraded(analyte.label(), reasons);
  }

  private static String written(Analyte analyte, LaboratoryValue value) {
    String number = ValueComparator.written(value.comparator(), value.value());
    return "%s %s %s".formatted(analyte.label(), number, analyte.printedUnit()).strip();
  }
}
