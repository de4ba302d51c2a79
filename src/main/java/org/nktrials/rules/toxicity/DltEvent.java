package org.nktrials.rules.toxicity;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adverse event as far as the DLT rules look at it.
 *
 * @param label how the record is called on the page, for sentences
 * @param term CTCAE term, absent while not coded
 * @param grade worst grade in the window, 1 to 5, absent while not graded
 * @param relatedness opinion by drug code; a drug without an entry has no opinion yet
 * @param candidate whether the investigator marked it as a possible DLT and has not settled it
 * @param timeAtGradeThreeOrMore how long it stayed there, absent while not known
 */
public record DltEvent(
    String label,
    @Nullable String term,
    @Nullable Integer grade,
    Map<String, Relatedness> relatedness,
    OnsetInWindow onset,
    boolean candidate,
    @Nullable Duration timeAtGradeThreeOrMore) {

  public DltEvent {
    relatedness = Map.copyOf(relatedness);
  }

  boolean isRelatedToSome() {
    return relatedness.values().stream().anyMatch(Relatedness::isRelated);
  }
}
