package org.nktrials.rules.toxicity;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.toxicity.numbers.Observed;

/**
 * Adverse event as far as the DLT rules look at it.
 *
 * @param label how the record is called on the page, for sentences
 * @param term CTCAE term, absent while not coded
 * @param grade worst grade in the window, 1 to 5, absent while not graded
 * @param relatedness opinion by drug code; a drug without an entry has no opinion yet
 * @param candidate whether the investigator marked it as a possible DLT and has not settled it
 * @param timeAtGradeThreeOrMore how long it stayed there, absent while not known
 * @param onsetOn local date of onset, absent while not known
 * @param laboratoryFindingOnly whether it was no more than a laboratory value; absent while nobody
 *     said so
 */
public record DltEvent(
    String label,
    @Nullable String term,
    @Nullable Integer grade,
    Map<String, Relatedness> relatedness,
    OnsetInWindow onset,
    boolean candidate,
    @Nullable Duration timeAtGradeThreeOrMore,
    @Nullable LocalDate onsetOn,
    @Nullable Boolean laboratoryFindingOnly) {

  public DltEvent {
    relatedness = Map.copyOf(relatedness);
  }

  /** An event of which no more is known. */
  public DltEvent(
      String label,
      @Nullable String term,
      @Nullable Integer grade,
      Map<String, Relatedness> relatedness,
      OnsetInWindow onset,
      boolean candidate,
      @Nullable Duration timeAtGradeThreeOrMore) {
    this(label, term, grade, relatedness, onset, candidate, timeAtGradeThreeOrMore, null, null);
  }

  /** The event as numbers are judged with it; empty while it has no term, grade or date. */
  Optional<Observed.Event> forNumbers() {
    return term == null || grade == null || onsetOn == null
        ? Optional.empty()
        : Optional.of(new Observed.Event(label, term, grade, onsetOn));
  }

  boolean isRelatedToSome() {
    return relatedness.values().stream().anyMatch(Relatedness::isRelated);
  }
}
