package org.nktrials.cohort;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.enrolment.LevelState;
import org.nktrials.enrolment.LevelStatus;
import org.nktrials.protocol.ProtocolVersion;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.escalation.CommitteeChoice;
import org.nktrials.rules.escalation.DecisionCode;
import org.nktrials.rules.escalation.DoseHistory;
import org.nktrials.rules.escalation.EscalationDecision;
import org.nktrials.rules.reason.Reason;
import org.nktrials.toxicity.PatientEvaluation;

/**
 * What the rules recommend now, with everything that went in.
 *
 * @param evaluations every patient with a place, all sites
 * @param inputs the patients counted, one line each
 * @param inputsHash SHA-256 of the inputs, settings and versions; the same patients, the same hash
 * @param currentLevel level of the last cohort; the start level before any
 */
public record Recommendation(
    TrialSummary trial,
    ProtocolVersion protocol,
    EscalationDecision decision,
    DoseHistory history,
    List<PatientEvaluation> evaluations,
    List<LevelStatus> levels,
    String inputs,
    String inputsHash,
    String ruleVersion,
    int currentLevel,
    Instant dataCut) {

  private static final int COHORT_SIZE = 3;

  /** Copies the lists. */
  public Recommendation {
    evaluations = List.copyOf(evaluations);
    levels = List.copyOf(levels);
  }

  /** Sentence, reasons and sources as frozen with a decision. */
  public String text() {
    return decision.sentence()
        + "\n"
        + decision.reasons().stream().map(Recommendation::line).collect(joining("\n"));
  }

  /** The patients that the recommendation rests on: pending, or with a verdict. */
  List<PatientEvaluation> counted() {
    return evaluations.stream()
        .filter(patient -> patient.verdict() != null || patient.state().isPending())
        .toList();
  }

  /** Counts of one level over all sites. */
  public LevelCount count(int level) {
    return LevelCount.of(evaluations.stream().filter(e -> e.slot().level() == level).toList());
  }

  /** The state of a level. */
  public LevelStatus level(int number) {
    return levels.stream()
        .filter(status -> status.level() == number)
        .findFirst()
        .orElseGet(() -> LevelStatus.notOpen(number));
  }

  /**
   * What the committee may decide, the recommended choice first. Treating more at a level than the
   * protocol allows there is offered only when the rules recommend it.
   */
  public List<CommitteeChoice> choices() {
    int most = protocol.definition().escalation().value().maximumPerLevel();
    LevelStatus awaited = level(currentLevelOrNext());
    boolean open = awaited.state() == LevelState.OPEN && awaited.suspendedReason() == null;
    return CommitteeChoice.after(decision, currentLevel, open).stream()
        .filter(choice -> choice.follows(decision) || atMost(placesFor(choice), most))
        .toList();
  }

  /** Whether what the rules recommend is something to be signed, and not merely to wait. */
  public boolean signable() {
    return choices().stream().anyMatch(choice -> choice.follows(decision));
  }

  private int currentLevelOrNext() {
    Integer next = decision.nextLevel();
    return next == null ? currentLevel : next;
  }

  private static boolean atMost(@Nullable Integer places, int most) {
    return places == null || places <= most;
  }

  /** Places at the level that a choice opens; null when it opens none. */
  public @Nullable Integer placesFor(CommitteeChoice choice) {
    Integer level = choice.level();
    if (level == null || choice.code() == DecisionCode.DECLARE_MTD) {
      return null;
    }
    LevelCount count = count(level);
    int more = choice.follows(decision) ? decision.additionalPatients() : COHORT_SIZE;
    return count.evaluable() + count.pending() + more;
  }

  private static String line(Reason reason) {
    String doi = reason.source().doi();
    return "%s [%s%s]"
        .formatted(
            reason.sentence(), reason.source().citation(), doi == null ? "" : ", doi " + doi);
  }
}
