package org.nktrials.toxicity;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.adverseevent.GradeCourse;
import org.nktrials.rules.adverseevent.GradePeriod;
import org.nktrials.rules.adverseevent.Moment;
import org.nktrials.rules.toxicity.Relatedness;

/**
 * An adverse event as typed. Only the term and the onset date are needed; what is missing becomes a
 * task.
 *
 * @param term CTCAE term of the protocol's version
 * @param onsetTime local time at the site; null when not known
 * @param endedOn null while it goes on or is not known
 * @param grade the grade now, 1 to 5, one that the term defines; null when not yet known or when
 *     the periods say it
 * @param possibleDlt whether it is put forward as a DLT; null when not yet judged
 * @param relatedness opinion by drug id; a drug without an entry keeps the opinion it has
 * @param notJudged drugs whose opinion is taken back
 * @param details the rest; null leaves what is stored as it is
 */
public record AdverseEventEntry(
    String term,
    @Nullable String verbatim,
    LocalDate onsetDate,
    @Nullable LocalTime onsetTime,
    @Nullable LocalDate endedOn,
    @Nullable Integer grade,
    @Nullable Boolean serious,
    @Nullable Boolean possibleDlt,
    Map<String, Relatedness> relatedness,
    Set<String> notJudged,
    @Nullable AdverseEventDetails details) {

  /** Copies the opinions. */
  public AdverseEventEntry {
    relatedness = Map.copyOf(relatedness);
    notJudged = Set.copyOf(notJudged);
  }

  /** An entry that says nothing beyond term, onset, end, grade and opinions. */
  public AdverseEventEntry(
      String term,
      @Nullable String verbatim,
      LocalDate onsetDate,
      @Nullable LocalTime onsetTime,
      @Nullable LocalDate endedOn,
      @Nullable Integer grade,
      @Nullable Boolean serious,
      @Nullable Boolean possibleDlt,
      Map<String, Relatedness> relatedness) {
    this(
        term,
        verbatim,
        onsetDate,
        onsetTime,
        endedOn,
        grade,
        serious,
        possibleDlt,
        relatedness,
        Set.of(),
        null);
  }

  Moment onset() {
    return new Moment(onsetDate, onsetTime);
  }

  /** What is said, or what stood before where nothing is. */
  AdverseEventDetails detailsOr(AdverseEventDetails stored) {
    return details == null ? stored : details;
  }

  /** The grades over time; a grade alone is one period from the onset. */
  GradeCourse course(AdverseEventDetails said) {
    List<GradePeriod> periods =
        said.periods().isEmpty() && grade != null
            ? List.of(new GradePeriod(grade, onset(), null))
            : said.periods();
    Moment end = endedOn == null ? null : new Moment(endedOn, said.endTime());
    return new GradeCourse(periods, onset(), end);
  }
}
