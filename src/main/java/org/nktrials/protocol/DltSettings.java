package org.nktrials.protocol;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.toxicity.AssessmentRule;
import org.nktrials.rules.toxicity.DltCriteria.TermRule;
import org.nktrials.rules.toxicity.DltException;
import org.nktrials.rules.toxicity.ExposureRequirement.AtLeastDoses;
import org.nktrials.rules.toxicity.numbers.NumberRule;

/**
 * What the protocol counts as dose-limiting.
 *
 * @param lowestRelatedGrade grade from which related non-haematological toxicity counts
 * @param exceptions what is spared by that, including exceptions that exist but are switched off
 * @param termRules terms with a rule of their own
 * @param haematologicalTerms terms of which a person judges counts and duration
 * @param toxicityStop fewer doses than this for related toxicity are a DLT; absent = no such rule
 * @param numberRules laboratory numbers that are dose-limiting; absent = none
 * @param longestCycleDelayDays a longer delay of the next cycle for related toxicity is a DLT;
 *     absent = no such rule
 * @param assessmentRules confirmed assessments that are dose-limiting; absent = none
 */
public record DltSettings(
    int lowestRelatedGrade,
    List<TermException> exceptions,
    List<TermRule> termRules,
    Set<String> haematologicalTerms,
    @Nullable AtLeastDoses toxicityStop,
    @Nullable List<NumberRule> numberRules,
    @Nullable Integer longestCycleDelayDays,
    @Nullable List<AssessmentRule> assessmentRules) {

  public DltSettings {
    exceptions = List.copyOf(exceptions);
    termRules = List.copyOf(termRules);
    haematologicalTerms = Set.copyOf(haematologicalTerms);
    numberRules = numberRules == null ? List.of() : List.copyOf(numberRules);
    assessmentRules = assessmentRules == null ? List.of() : List.copyOf(assessmentRules);
  }

  @Override
  public List<NumberRule> numberRules() {
    return numberRules == null ? List.of() : numberRules;
  }

  @Override
  public List<AssessmentRule> assessmentRules() {
    return assessmentRules == null ? List.of() : assessmentRules;
  }

  List<DltException> activeExceptions() {
    return exceptions.stream()
        .filter(TermException::active)
        .map(one -> new DltException(one.terms(), one.highestGrade(), one.condition()))
        .toList();
  }

  /**
   * Exception that the trial uses or leaves off.
   *
   * @param terms CTCAE terms
   * @param highestGrade highest grade that is spared
   * @param note why it is on or off, where that needs saying
   */
  public record TermException(
      boolean active,
      Set<String> terms,
      int highestGrade,
      DltException.Condition condition,
      @Nullable String note) {

    public TermException {
      terms = Set.copyOf(terms);
    }
  }
}
