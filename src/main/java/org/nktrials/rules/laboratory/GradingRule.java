package org.nktrials.rules.laboratory;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;

/**
 * How one term grades the values of its analytes. Thresholds of grade 2 and more are absolute: they
 * stand even inside a laboratory's range, and with its limits unknown.
 *
 * @param clauses ways to reach a grade; the highest that holds is the grade
 * @param note what the number alone cannot say; blank when there is nothing
 */
record GradingRule(String term, List<String> analytes, List<Clause> clauses, String note) {

  GradingRule {
    analytes = List.copyOf(analytes);
    clauses = List.copyOf(clauses);
  }

  LaboratoryGrade grade(LaboratoryValue value, String written, RuleSource source) {
    LaboratoryGrade grade = asAnswered(value, written, source);
    if (grade instanceof LaboratoryGrade.NeedsInput(_, var missing, _, _)
        && missing.contains(MissingInput.ANTICOAGULATION)) {
      LaboratoryGrade with = asAnswered(value.withAnticoagulant(true), written, source);
      LaboratoryGrade without = asAnswered(value.withAnticoagulant(false), written, source);
      return with instanceof LaboratoryGrade.Graded && with.certainGrade() == without.certainGrade()
          ? new LaboratoryGrade.Graded(term, with.certainGrade(), both(with, without))
          : grade;
    }
    return grade;
  }

  private static List<Reason> both(LaboratoryGrade one, LaboratoryGrade other) {
    return Stream.concat(one.reasons().stream(), other.reasons().stream()).distinct().toList();
  }

  private LaboratoryGrade asAnswered(LaboratoryValue value, String written, RuleSource source) {
    int certain = highest(clauses.stream().filter(clause -> clause.holds(value).holds()).toList());
    Set<MissingInput> missing = EnumSet.noneOf(MissingInput.class);
    boolean onlyABound = false;
    for (Clause clause : clauses) {
      Truth truth = clause.holds(value);
      if (truth.isOpen() && clause.grade() > certain) {
        missing.addAll(truth.missing());
        onlyABound |= truth.byComparator();
      }
    }
    @Nullable Integer atLeast = certain == 0 ? null : certain;
    var reasons = new ArrayList<Reason>();
    if (onlyABound) {
      reasons.add(new Reason("LAB_BOUND", bound(written), source));
      certain(certain, value, written, source, reasons);
      return new LaboratoryGrade.Unknown(term, atLeast, reasons);
    }
    if (missing.isEmpty()) {
      reasons.add(new Reason("LAB_GRADE", sentence(certain, value, written), source));
      addNote(certain, source, reasons);
      return new LaboratoryGrade.Graded(term, certain, reasons);
    }
    missing.forEach(input -> reasons.add(missing(input, written, source)));
    certain(certain, value, written, source, reasons);
    addNote(1, source, reasons);
    return new LaboratoryGrade.NeedsInput(term, missing, atLeast, reasons);
  }

  private static int highest(List<Clause> clauses) {
    return clauses.stream().mapToInt(Clause::grade).max().orElse(0);
  }

  private String sentence(int grade, LaboratoryValue value, String written) {
    return clauses.stream()
        .filter(clause -> clause.grade() == grade && clause.holds(value).holds())
        .findFirst()
        .map(
            clause -> "%s is %s: %s grade %d.".formatted(written, clause.words(value), term, grade))
        .orElseGet(() -> "%s reaches no grade of %s.".formatted(written, term));
  }

  private void certain(
      int certain, LaboratoryValue value, String written, RuleSource source, List<Reason> reasons) {
    if (certain > 0) {
      String sentence = sentence(certain, value, written);
      reasons.add(new Reason("LAB_AT_LEAST", sentence.replaceFirst("\\.$", " or more."), source));
    }
  }

  private void addNote(int grade, RuleSource source, List<Reason> reasons) {
    if (grade > 0 && !note.isBlank()) {
      reasons.add(new Reason("LAB_NOTE", note, source));
    }
  }

  private Reason missing(MissingInput input, String written, RuleSource source) {
    return new Reason(
        "LAB_NO_" + input.name(),
        "%s, %s: missing is %s.".formatted(written, term, input.words()),
        source);
  }

  private String bound(String written) {
    return "%s is only a bound, and %s has more than one grade on that side of it."
        .formatted(written, term);
  }
}
