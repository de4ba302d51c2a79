package org.nktrials.toxicity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.adverseevent.Moment;
import org.nktrials.rules.adverseevent.TimeAtGrade;
import org.nktrials.rules.toxicity.Relatedness;

/**
 * An adverse event as stored. See {@link AdverseEventEntry} for the fields.
 *
 * @param onset onset by the clock at the site
 * @param grade the grade now: that of the last period
 * @param worstGrade the highest grade of all periods; the one that counts for a DLT
 * @param timeAtGradeThreeOrMore from the periods; zero when it never was grade 3
 * @param nextDose what was decided about the next dose when it was recorded; null when not asked
 */
public record AdverseEvent(
    UUID id,
    UUID patientId,
    String term,
    @Nullable String verbatim,
    Instant onsetAt,
    boolean onsetTimeKnown,
    Moment onset,
    @Nullable LocalDate endedOn,
    @Nullable Integer grade,
    @Nullable Integer worstGrade,
    @Nullable Boolean serious,
    @Nullable Boolean possibleDlt,
    Map<String, Relatedness> relatedness,
    AdverseEventDetails details,
    TimeAtGrade timeAtGradeThreeOrMore,
    @Nullable NextDose nextDose,
    Instant enteredAt,
    @Nullable Instant cancelledAt,
    long version) {

  private static final Duration PROMPT = Duration.ofHours(24);

  /** Copies the opinions. */
  public AdverseEvent {
    relatedness = Map.copyOf(relatedness);
  }

  /** Whether it counts. */
  public boolean counts() {
    return cancelledAt == null;
  }

  /** What is still to be entered, in words; empty when complete. */
  public List<String> missing(Set<String> drugs) {
    return MissingWords.of(this, drugs);
  }

  /** Whether it was entered more than 24 hours after its onset: then both times are shown. */
  public boolean enteredLate() {
    return Duration.between(onsetAt, enteredAt).compareTo(PROMPT) > 0;
  }

  /** The grade with which it began; null while none is known. */
  public @Nullable Integer onsetGrade() {
    return details.periods().isEmpty() ? null : details.periods().getFirst().grade();
  }
}
