package org.nktrials.rules.toxicity;

import java.util.Set;

/**
 * Terms that the rule on non-haematological toxicity spares under a condition.
 *
 * @param terms CTCAE terms, at least one
 * @param highestGrade highest grade that is spared; above it the event counts
 * @param condition when it is spared
 */
public record DltException(Set<String> terms, int highestGrade, Condition condition) {

  public DltException {
    terms = Set.copyOf(terms);
  }

  /** When an excepted term is spared. */
  public sealed interface Condition {}

  /** Always. */
  public record Always() implements Condition {}

  /** When it stays at grade 3 or more for no longer than this. */
  public record AtMostHours(int hours) implements Condition {}

  /**
   * When a person says so, because records alone cannot tell.
   *
   * @param when goes on from "excepted if", such as "it was corrected within 72 h"
   */
  public record IfInvestigatorConfirms(String when) implements Condition {}

  /**
   * When it was a laboratory finding only, which a person says, and was corrected, which the
   * numbers of the term's analyte say.
   *
   * @param hours within which the value came below grade 3 again
   */
  public record CorrectedWithin(int hours) implements Condition {}

  boolean covers(String term, int grade) {
    return terms.contains(term) && grade <= highestGrade;
  }
}
