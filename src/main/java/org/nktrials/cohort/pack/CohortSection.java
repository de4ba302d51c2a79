package org.nktrials.cohort.pack;

import java.util.List;
import java.util.stream.Stream;
import org.nktrials.cohort.LevelCount;
import org.nktrials.cohort.Recommendation;
import org.nktrials.cohort.pack.Table.Column;
import org.nktrials.cohort.pack.Table.Row;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.rules.schedule.DltWindow;
import org.nktrials.toxicity.EvaluationState;
import org.nktrials.toxicity.PatientEvaluation;
import org.springframework.stereotype.Component;

/** Who was treated at which level, and where everybody stood. */
@Component
class CohortSection implements PackSection {

  private static final List<Column> PATIENTS =
      List.of(
          new Column("Level", true),
          new Column("State", true),
          new Column("Evaluable", true),
          new Column("DLT", true),
          new Column("First dose", false),
          new Column("DLT window", false));

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Section at(DataCut cut) {
    ProtocolDefinition definition = cut.protocol().definition();
    return Section.of(
        "cohorts",
        "Cohorts",
        "Counts use all sites.",
        Table.counted(
            "Levels",
            Column.of("Level", "State", "Enrolled", "Evaluable", "DLT", "In window", "Verdict due"),
            cut.recommendation().levels().stream()
                .map(level -> level(cut.recommendation(), level.level())),
            "No level was open."),
        Table.ofPatients(
            "Patients with a place",
            PATIENTS,
            cut.evaluations().stream().map(one -> patient(one, definition)),
            "No patient had a place."));
  }

  private static Row level(Recommendation recommendation, int level) {
    LevelCount count = recommendation.count(level);
    var status = recommendation.level(level);
    return Row.counted(
        recommendation.protocol().definition().levelName(level),
        status.suspendedReason() == null
            ? status.state().label()
            : status.state().label() + ", suspended",
        String.valueOf(count.enrolled()),
        String.valueOf(count.evaluable()),
        String.valueOf(count.dlt()),
        String.valueOf(count.inWindow()),
        String.valueOf(count.verdictDue()));
  }

  private static Row patient(PatientEvaluation one, ProtocolDefinition definition) {
    DltWindow window = one.window();
    EvaluationState state = one.state();
    return Row.of(
        one.patient(),
        "patient",
        one.patient().id(),
        "",
        definition.levelName(one.slot().level()),
        state.label(),
        state.isEvaluable() ? "yes" : settled(state, "no"),
        state == EvaluationState.DLT ? "yes" : settled(state, "no"),
        window == null ? "not given" : Written.day(window.anchor(), ""),
        window == null
            ? "not begun"
            : Written.day(window.start(), "") + " to " + Written.day(window.end(), ""));
  }

  private static String settled(EvaluationState state, String answer) {
    boolean known =
        Stream.of(EvaluationState.NO_DLT, EvaluationState.NOT_EVALUABLE, EvaluationState.DLT)
            .anyMatch(state::equals);
    return known ? answer : "not yet known";
  }
}
