package org.nktrials.rules.toxicity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.laboratory.LaboratoryGrading;
import org.nktrials.rules.toxicity.numbers.NumberRule;

/**
 * What a protocol version counts as dose-limiting and whom it counts at all.
 *
 * @param drugs names by code of the drugs of the protocol
 * @param lowestGrade grade from which related non-haematological toxicity counts
 * @param exceptions terms spared by that rule, each term at most once
 * @param termRules terms with a rule of their own
 * @param haematologicalTerms terms whose verdict depends on counts and durations, not on the event
 * @param toxicityStop fewer doses than this for related toxicity are a DLT; absent = no such rule
 * @param numberRules laboratory numbers that are dose-limiting
 * @param longestCycleDelayDays a longer delay of the next cycle for related toxicity is a DLT;
 *     absent = no such rule
 * @param minimumExposure what a patient without DLT must have received to count
 * @param suspects codes of what relatedness is asked for: drugs, or drugs judged together
 * @param assessmentRules confirmed assessments that are dose-limiting; with one on prolonged
 *     cytopenia, haematological terms are judged by it
 */
public record DltCriteria(
    Map<String, String> drugs,
    int lowestGrade,
    List<DltException> exceptions,
    List<TermRule> termRules,
    Set<String> haematologicalTerms,
    ExposureRequirement.@Nullable AtLeastDoses toxicityStop,
    List<NumberRule> numberRules,
    @Nullable Integer longestCycleDelayDays,
    List<ExposureRequirement> minimumExposure,
    Set<String> suspects,
    List<AssessmentRule> assessmentRules) {

  /** Every drug is judged by itself. */
  public DltCriteria(
      Map<String, String> drugs,
      int lowestGrade,
      List<DltException> exceptions,
      List<TermRule> termRules,
      Set<String> haematologicalTerms,
      ExposureRequirement.@Nullable AtLeastDoses toxicityStop,
      List<NumberRule> numberRules,
      @Nullable Integer longestCycleDelayDays,
      List<ExposureRequirement> minimumExposure) {
    this(
        drugs,
        lowestGrade,
        exceptions,
        termRules,
        haematologicalTerms,
        toxicityStop,
        numberRules,
        longestCycleDelayDays,
        minimumExposure,
        drugs.keySet(),
        List.of());
  }

  public DltCriteria {
    drugs = Map.copyOf(drugs);
    exceptions = List.copyOf(exceptions);
    termRules = List.copyOf(termRules);
    haematologicalTerms = Set.copyOf(haematologicalTerms);
    numberRules = List.copyOf(numberRules);
    minimumExposure = List.copyOf(minimumExposure);
    suspects = Set.copyOf(suspects);
    assessmentRules = List.copyOf(assessmentRules);
    var excepted = new ArrayList<String>();
    exceptions.forEach(exception -> excepted.addAll(exception.terms()));
    if (new HashSet<>(excepted).size() < excepted.size()) {
      throw new IllegalArgumentException("a term is excepted twice: " + excepted);
    }
  }

  /** Whether haematological terms are judged by the verdict on cytopenia. */
  boolean judgesCountsByAssessment() {
    return assessmentRules.stream()
        .anyMatch(rule -> rule.assessment() == AssessmentRule.Assessment.PROLONGED_CYTOPENIA);
  }

  /** Name of a drug; its code where the protocol does not name it. */
  String nameOf(String drug) {
    return drugs.getOrDefault(drug, drug);
  }

  /** Whether a rule on numbers judges what the term grades. */
  boolean isJudgedByNumber(String term) {
    Set<String> analytes = LaboratoryGrading.analytesOf(term);
    return numberRules.stream()
        .anyMatch(rule -> rule.analytes().stream().anyMatch(analytes::contains));
  }

  Optional<DltException> exceptionFor(String term, int grade) {
    return exceptions.stream().filter(exception -> exception.covers(term, grade)).findFirst();
  }

  /**
   * A term that is dose-limiting by itself.
   *
   * @param term CTCAE term
   * @param lowestGrade grade from which it counts
   * @param onlyIfRelated whether it must be related to a study drug
   * @param withinHoursOfAnchor hours after the dose that starts the window within which it must
   *     begin; absent = in the whole window
   */
  public record TermRule(
      String term, int lowestGrade, boolean onlyIfRelated, @Nullable Integer withinHoursOfAnchor) {

    /** A term that counts whenever in the window it began. */
    public TermRule(String term, int lowestGrade, boolean onlyIfRelated) {
      this(term, lowestGrade, onlyIfRelated, null);
    }
  }
}
