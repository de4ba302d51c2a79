package org.nktrials.cohort.web;

import java.util.function.Predicate;
import org.nktrials.cohort.BoardView;
import org.nktrials.toxicity.EvaluationState;

/** The numbers in the head of a level, each with the patients behind it. */
enum CountGroup {
  ENROLLED("enrolled", cell -> !cell.reserved()),
  EVALUABLE("evaluable", cell -> cell.state().isEvaluable()),
  DLT("DLT", cell -> cell.state() == EvaluationState.DLT),
  IN_WINDOW("in window", cell -> cell.state() == EvaluationState.IN_DLT_WINDOW),
  VERDICT_DUE("verdict due", cell -> cell.state() == EvaluationState.VERDICT_DUE),
  LEAD_IN("lead-in", cell -> cell.state() == EvaluationState.LEAD_IN),
  REPLACED("replaced", cell -> cell.state() == EvaluationState.NOT_EVALUABLE),
  RESERVED("reserved", BoardView.Cell::reserved);

  private final String label;
  private final Predicate<BoardView.Cell> condition;

  CountGroup(String label, Predicate<BoardView.Cell> condition) {
    this.label = label;
    this.condition = condition;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }

  boolean counts(BoardView.Cell cell) {
    return condition.test(cell);
  }
}
