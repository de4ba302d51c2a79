package org.nktrials.cohort.web;

import org.nktrials.cohort.BoardView;
import org.nktrials.cohort.DecisionState;
import org.nktrials.enrolment.LevelStatus;
import org.nktrials.toxicity.EvaluationState;
import org.springframework.stereotype.Component;

/** Words, icons and colours for every state, for templates as {@code @marks}. */
@Component
final class Marks {

  /** Where the trial stands as a whole. */
  public Mark of(BoardView board) {
    if (!board.started()) {
      return new Mark("not started", "closed", "grey");
    }
    if (!board.reopened().isEmpty()) {
      return new Mark("decision reopened", "stop", "red");
    }
    if (board.awaiting() != null) {
      return new Mark("awaiting signatures", "due", "orange");
    }
    if (!board.recommendation().signable()) {
      return new Mark("waiting", "wait", "blue");
    }
    return board.decided()
        ? new Mark("decided", "done", "green")
        : new Mark("decision due", "due", "orange");
  }

  /** A level; suspension comes on top of its state. */
  public Mark of(LevelStatus level) {
    String word = level.state().label();
    return switch (level.state()) {
      case NOT_OPEN -> new Mark(word, "note", "grey");
      case OPEN ->
          level.suspendedReason() == null
              ? new Mark(word, "done", "green")
              : new Mark("suspended", "withheld", "red");
      case COMPLETED -> new Mark(word, "done", "blue");
      case CLOSED -> new Mark(word, "closed", "orange");
      case ABOVE_MTD -> new Mark(word, "stop", "red");
    };
  }

  /** A patient on the board. */
  public Mark of(EvaluationState state) {
    String word = state.label();
    return switch (state) {
      case SCREENING -> new Mark(word, "note", "grey");
      case LEAD_IN -> new Mark(word, "wait", "grey");
      case IN_DLT_WINDOW -> new Mark(word, "wait", "blue");
      case VERDICT_DUE -> new Mark(word, "due", "orange");
      case NO_DLT -> new Mark(word, "done", "green");
      case DLT -> new Mark(word, "stop", "red");
      case NOT_EVALUABLE -> new Mark("not evaluable", "closed", "grey");
    };
  }

  /** A decision. */
  public Mark of(DecisionState state) {
    String word = state.label();
    return switch (state) {
      case AWAITING_SIGNATURES -> new Mark(word, "due", "orange");
      case SIGNED -> new Mark(word, "done", "green");
      case REOPENED -> new Mark(word, "stop", "red");
      case SUPERSEDED, WITHDRAWN -> new Mark(word, "closed", "grey");
    };
  }
}
