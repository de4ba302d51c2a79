package org.nktrials.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.enrolment.LevelState;
import org.nktrials.enrolment.LevelStatus;
import org.nktrials.rules.schedule.DltWindow;

/** Dose levels as columns of the board, lowest first. */
record BoardColumns(Recommendation recommendation, BoardCells cells, List<DecisionView> decisions) {

  List<BoardView.Column> all() {
    return recommendation.protocol().definition().levelNumbers().stream()
        .map(this::column)
        .toList();
  }

  private BoardView.Column column(int level) {
    LevelStatus status = recommendation.level(level);
    Integer mtd = Decisions.mtdInForce(decisions);
    return new BoardView.Column(
        level,
        recommendation.protocol().definition().levelName(level),
        status,
        isAboveMtd(status, mtd),
        mtd != null && mtd == level,
        recommendation.count(level),
        cells.at(level),
        status.free(),
        recommendation
            .protocol()
            .definition()
            .staggerRule()
            .earliestNext(firstDoses(level))
            .orElse(null),
        number(status.decisionId()));
  }

  private boolean isAboveMtd(LevelStatus status, @Nullable Integer mtd) {
    Integer exceeded = recommendation.decision().exceededLevel();
    return status.state() == LevelState.ABOVE_MTD
        || (exceeded != null && status.level() >= exceeded)
        || (mtd != null && status.level() > mtd);
  }

  private List<LocalDate> firstDoses(int level) {
    return recommendation.evaluations().stream()
        .filter(evaluation -> evaluation.slot().level() == level)
        .flatMap(evaluation -> Optional.ofNullable(evaluation.window()).stream())
        .map(DltWindow::anchor)
        .toList();
  }

  private @Nullable Integer number(@Nullable UUID decision) {
    return decisions.stream()
        .map(DecisionView::decision)
        .filter(taken -> taken.id().equals(decision))
        .map(Decision::number)
        .findFirst()
        .orElse(null);
  }
}
