package org.nktrials.cohort.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.cohort.BoardView;
import org.nktrials.cohort.LevelCount;
import org.nktrials.cohort.Recommendation;
import org.nktrials.enrolment.LevelState;
import org.nktrials.rules.escalation.DecisionCode;

/**
 * Counts, recommendation and levels as programs read them; all sites count, no patient is named.
 *
 * @param dataCut when the data was taken
 * @param inputsHash to be sent back with a decision on exactly this data
 * @param mtdLevel declared by a decision in force, or null
 * @param recommendedPhase2Level null while nobody has set it
 * @param obstacle why the asking person can take no decision now; null when one can be taken
 */
record CohortsAnswer(
    String trial,
    Instant dataCut,
    String sentence,
    DoseEscalationAnswer recommendation,
    String inputsHash,
    String ruleVersion,
    String protocolVersion,
    @Nullable Integer exceededLevel,
    @Nullable Integer mtdLevel,
    @Nullable Integer recommendedPhase2Level,
    List<Level> levels,
    List<Choice> choices,
    @Nullable String obstacle) {

  static CohortsAnswer of(BoardView board) {
    Recommendation now = board.recommendation();
    return new CohortsAnswer(
        board.trial().code(),
        now.dataCut(),
        BoardPage.sentence(board),
        DoseEscalationAnswer.of(now.decision()),
        now.inputsHash(),
        now.ruleVersion(),
        now.protocol().label(),
        now.decision().exceededLevel(),
        board.mtdLevel(),
        board.recommendedPhase2Level(),
        board.columns().stream().map(Level::of).toList(),
        board.choices().stream().map(Choice::of).toList(),
        board.obstacle());
  }

  /**
   * A level.
   *
   * @param since when the state began; null while not open
   * @param suspendedReason why no patient is taken for the time being; null when not suspended
   * @param places that the start or a decision allows
   * @param free places that can be reserved now
   * @param decision number of the decision behind the state; null where none was
   */
  record Level(
      int level,
      String name,
      LevelState state,
      @Nullable Instant since,
      @Nullable String suspendedReason,
      boolean aboveMtd,
      LevelCount counts,
      int places,
      int free,
      @Nullable LocalDate earliestFirstDose,
      @Nullable Integer decision) {

    static Level of(BoardView.Column column) {
      return new Level(
          column.number(),
          column.name(),
          column.status().state(),
          column.status().since(),
          column.status().suspendedReason(),
          column.aboveMtd(),
          column.count(),
          column.status().places(),
          column.free(),
          column.earliestNext(),
          column.decision());
    }
  }

  /** A decision that may be signed. */
  record Choice(
      DecisionCode decision, @Nullable Integer level, String sentence, boolean recommended) {

    static Choice of(BoardView.Choice choice) {
      return new Choice(
          choice.choice().code(), choice.choice().level(), choice.sentence(), choice.recommended());
    }
  }
}
