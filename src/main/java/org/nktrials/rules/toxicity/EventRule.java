package org.nktrials.rules.toxicity;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.laboratory.DatedValue;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;
import org.nktrials.rules.toxicity.Finding.DoseLimiting;
import org.nktrials.rules.toxicity.Finding.NotDoseLimiting;
import org.nktrials.rules.toxicity.Finding.Open;
import org.nktrials.rules.toxicity.numbers.Observed;

/** Judges one adverse event by the criteria of the protocol. */
record EventRule(DltCriteria criteria, RuleSource source) {

  private static final int HOURS_A_DAY = 24;

  /** One finding or, where several fields are missing, one for each. */
  List<Finding> judge(DltEvent event, @Nullable Observed observed) {
    if (event.onset() == OnsetInWindow.OUTSIDE) {
      return List.of();
    }
    if (isRelatedDeath(event)) {
      return List.of(
          inWindow(event, doseLimiting("DLT_DEATH", event.label() + ": a related death")));
    }
    String term = event.term();
    Integer grade = event.grade();
    return term == null || grade == null
        ? missing(event)
        : List.of(
            inWindow(
                event,
                withCandidate(
                    event, graded(event, new GradedTerm(term, grade, event.onsetOn()), observed))));
  }

  private static boolean isRelatedDeath(DltEvent event) {
    return Objects.equals(event.grade(), 5) && event.isRelatedToSome();
  }

  private Finding inWindow(DltEvent event, Finding finding) {
    return event.onset() == OnsetInWindow.UNKNOWN && finding instanceof DoseLimiting
        ? open("NO_ONSET", event.label() + ": it is not known whether it began in the window")
        : finding;
  }

  private List<Finding> missing(DltEvent event) {
    var missing = new ArrayList<Finding>();
    if (event.term() == null) {
      missing.add(open("NO_TERM", event.label() + ": the CTCAE term is missing"));
    }
    if (event.grade() == null) {
      missing.add(open("NO_GRADE", event.label() + ": the grade is missing"));
    }
    if (!isRelatednessKnown(event)) {
      missing.add(noRelatedness(event));
    }
    return missing;
  }

  /** One related drug settles it; otherwise every drug needs an opinion. */
  private boolean isRelatednessKnown(DltEvent event) {
    return event.isRelatedToSome() || event.relatedness().keySet().containsAll(criteria.suspects());
  }

  private Finding withCandidate(DltEvent event, Finding finding) {
    return event.candidate() && finding instanceof NotDoseLimiting
        ? open(
            "CANDIDATE",
            event.label() + ": marked as a possible DLT by the investigator and not settled")
        : finding;
  }

  private Finding graded(DltEvent event, GradedTerm graded, @Nullable Observed observed) {
    for (DltCriteria.TermRule rule : criteria.termRules()) {
      boolean counts = !rule.onlyIfRelated() || event.isRelatedToSome();
      if (counts && rule.term().equals(graded.term()) && graded.grade() >= rule.lowestGrade()) {
        Boolean inTime = isInTime(rule, graded.onset(), observed);
        if (inTime == null) {
          return open(
              "NO_HOURS",
              graded
                  + ": counts if it began within "
                  + rule.withinHoursOfAnchor()
                  + " h of the first dose, which the dates do not tell");
        }
        if (inTime) {
          return doseLimiting(
              "DLT_TERM",
              graded + ": the protocol counts it from grade " + rule.lowestGrade() + " on");
        }
      }
    }
    if (!isRelatednessKnown(event)) {
      return noRelatedness(event);
    }
    return event.isRelatedToSome()
        ? related(event, graded, observed)
        : spared("NOT_RELATED", graded + ": related to no study drug");
  }

  /**
   * Whether an event began within the hours that the rule asks for; null where dates cannot tell.
   */
  private static @Nullable Boolean isInTime(
      DltCriteria.TermRule rule, @Nullable LocalDate onset, @Nullable Observed observed) {
    Integer hours = rule.withinHoursOfAnchor();
    if (hours == null) {
      return true;
    }
    if (onset == null || observed == null) {
      return null;
    }
    long days = observed.first().until(onset, ChronoUnit.DAYS);
    if (days == 0 || (days + 1) * HOURS_A_DAY <= hours) {
      return true;
    }
    return (days - 1) * HOURS_A_DAY >= hours ? Boolean.FALSE : null;
  }

  private Finding related(DltEvent event, GradedTerm graded, @Nullable Observed observed) {
    if (graded.grade() < criteria.lowestGrade()) {
      return spared("BELOW_GRADE", graded + ": below grade " + criteria.lowestGrade());
    }
    return criteria
        .exceptionFor(graded.term(), graded.grade())
        .map(exception -> excepted(event, graded, exception.condition(), observed))
        .orElseGet(() -> unexcepted(graded));
  }

  private Finding unexcepted(GradedTerm graded) {
    if (criteria.haematologicalTerms().contains(graded.term())
        && criteria.judgesCountsByAssessment()) {
      return spared(
          "BY_ASSESSMENT", graded + ": judged by the verdict on cytopenia, not by the grade");
    }
    if (criteria.haematologicalTerms().contains(graded.term())
        && criteria.isJudgedByNumber(graded.term())) {
      return spared("BY_NUMBER", graded + ": judged by the laboratory numbers, not by the grade");
    }
    return criteria.haematologicalTerms().contains(graded.term())
        ? open(
            "HAEMATOLOGICAL",
            graded
                + ": cannot be determined from the adverse event alone; the investigator judges"
                + " counts and duration")
        : doseLimiting(
            "DLT_NON_HAEMATOLOGICAL",
            graded
                + ": related and non-haematological, grade "
                + criteria.lowestGrade()
                + " or more");
  }

  private Finding excepted(
      DltEvent event,
      GradedTerm graded,
      DltException.Condition condition,
      @Nullable Observed observed) {
    return switch (condition) {
      case DltException.Always() -> spared("EXCEPTED", graded + ": excepted by the protocol");
      case DltException.AtMostHours(int hours) -> timed(event, graded, hours);
      case DltException.IfInvestigatorConfirms(String when) ->
          open("ASK", graded + ": excepted if " + when + "; the investigator judges");
      case DltException.CorrectedWithin(int hours) ->
          new CorrectionRule(hours, source).judge(event, graded.toString(), observed);
    };
  }

  private Finding timed(DltEvent event, GradedTerm graded, int hours) {
    Duration lasted = event.timeAtGradeThreeOrMore();
    String excepted = graded + ": excepted for " + hours + " h at most";
    if (lasted == null) {
      return open("NO_DURATION", excepted + ", and how long it lasted is not known");
    }
    return lasted.compareTo(Duration.ofHours(hours)) <= 0
        ? spared("EXCEPTED", excepted + ", and it lasted no longer")
        : doseLimiting("DLT_DURATION", excepted + ", but it lasted longer");
  }

  private Open noRelatedness(DltEvent event) {
    return open("NO_RELATEDNESS", event.label() + ": the relatedness is missing");
  }

  private DoseLimiting doseLimiting(String code, String phrase) {
    return new DoseLimiting(reason(code, phrase));
  }

  private Open open(String code, String phrase) {
    return new Open(reason(code, phrase));
  }

  private NotDoseLimiting spared(String code, String phrase) {
    return new NotDoseLimiting(reason(code, phrase));
  }

  private Reason reason(String code, String phrase) {
    return new Reason(code, phrase + ".", source);
  }

  private record GradedTerm(String term, int grade, @Nullable LocalDate onset) {

    @Override
    public String toString() {
      String graded = term + " grade " + grade;
      return onset == null ? graded : graded + ", onset " + DatedValue.day(onset);
    }
  }
}
