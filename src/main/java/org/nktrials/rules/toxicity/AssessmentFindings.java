package org.nktrials.rules.toxicity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.laboratory.DatedValue;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;
import org.nktrials.rules.toxicity.AssessmentRule.Assessment;
import org.nktrials.rules.toxicity.Finding.DoseLimiting;
import org.nktrials.rules.toxicity.Finding.NotDoseLimiting;
import org.nktrials.rules.toxicity.Finding.Open;
import org.nktrials.rules.toxicity.numbers.Observed;

/** What confirmed assessments say about the verdict. The one on cytopenia must be there. */
record AssessmentFindings(DltCriteria criteria, RuleSource source) {

  /** None before the window starts. */
  List<Finding> judge(DltSnapshot snapshot) {
    Observed observed = snapshot.observed();
    if (observed == null) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (AssessmentRule rule : criteria.assessmentRules()) {
      List<Assessed> all =
          snapshot.assessed().stream()
              .filter(one -> one.assessment() == rule.assessment())
              .filter(one -> inWindow(one, observed))
              .toList();
      all.forEach(one -> findings.add(judge(rule, one)));
      if (all.isEmpty() && rule.assessment() == Assessment.PROLONGED_CYTOPENIA) {
        findings.add(
            new Open(reason("NO_CYTOPENIA_VERDICT", "The verdict on cytopenia is missing.")));
      }
    }
    return findings;
  }

  private Finding judge(AssessmentRule rule, Assessed one) {
    Integer grade = one.grade();
    String label = label(rule, grade, one.on());
    if (grade == null) {
      return new Open(reason("NOT_CONFIRMED", label + ": no investigator has confirmed it."));
    }
    return grade >= rule.lowestGrade()
        ? new DoseLimiting(reason("DLT_ASSESSMENT", label + ": the protocol counts it."))
        : new NotDoseLimiting(reason("ASSESSMENT", label + ": not dose-limiting."));
  }

  private static String label(AssessmentRule rule, @Nullable Integer grade, LocalDate on) {
    String name = rule.assessment().label() + ", " + DatedValue.day(on);
    return grade == null || rule.assessment() == Assessment.PROLONGED_CYTOPENIA
        ? name
        : name + ", grade " + grade;
  }

  /** A verdict on cytopenia is about a day of the window, whenever it was signed. */
  private static boolean inWindow(Assessed one, Observed observed) {
    return one.assessment() == Assessment.PROLONGED_CYTOPENIA
        || (!one.on().isBefore(observed.first()) && !one.on().isAfter(observed.last()));
  }

  private Reason reason(String code, String sentence) {
    return new Reason(code, sentence, source);
  }
}
