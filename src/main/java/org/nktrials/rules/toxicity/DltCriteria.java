package org.nktrials.rules.toxicity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a protocol version counts as dose-limiting and whom it counts at all.
 *
 * @param drugs codes of the drugs of which relatedness is asked
 * @param lowestGrade grade from which related non-haematological toxicity counts
 * @param exceptions terms spared by that rule, each term at most once
 * @param termRules terms with a rule of their own
 * @param haematologicalTerms terms whose verdict depends on counts and durations, not on the event
 * @param toxicityStop fewer doses than this for related toxicity are a DLT; absent = no such rule
 * @param minimumExposure what a patient without DLT must have received to count
 */
public record DltCriteria(
    Set<String> drugs,
    int lowestGrade,
    List<DltException> exceptions,
    List<TermRule> termRules,
    Set<String> haematologicalTerms,
    ExposureRequirement.@Nullable AtLeastDoses toxicityStop,
    List<ExposureRequirement> minimumExposure) {

  public DltCriteria {
    drugs = Set.copyOf(drugs);
    exceptions = List.copyOf(exceptions);
    termRules = List.copyOf(termRules);
    haematologicalTerms = Set.copyOf(haematologicalTerms);
    minimumExposure = List.copyOf(minimumExposure);
    var excepted = new ArrayList<String>();
    exceptions.forEach(exception -> excepted.addAll(exception.terms()));
    if (new HashSet<>(excepted).size() < excepted.size()) {
      throw new IllegalArgumentException("a term is excepted twice: " + excepted);
    }
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
   */
  public record TermRule(String term, int lowestGrade, boolean onlyIfRelated) {}
}
