package org.nktrials.cohort.pack;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.nktrials.cohort.pack.Table.Column;
import org.nktrials.cohort.pack.Table.Row;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.Treatment;
import org.nktrials.rules.schedule.DltWindow;
import org.nktrials.toxicity.EvaluationState;
import org.nktrials.toxicity.PatientEvaluation;
import org.springframework.stereotype.Component;

/** What should have been there and was not. */
@Component
class MissingSection implements PackSection {

  @Override
  public int order() {
    return 80;
  }

  @Override
  public Section at(DataCut cut) {
    return Section.of(
        "missing",
        "Missing data",
        null,
        Table.ofPatients(
            "Verdicts due",
            Column.of("Level", "Window closed"),
            cut.evaluations().stream()
                .filter(one -> one.state() == EvaluationState.VERDICT_DUE)
                .map(one -> verdict(cut, one)),
            "No verdict was due."),
        Table.ofPatients(
            "Incomplete adverse events",
            Column.of("Term", "Onset", "Missing"),
            PastEvent.of(cut).stream().flatMap(event -> event(cut, event)),
            "Every adverse event was complete."));
  }

  private static Row verdict(DataCut cut, PatientEvaluation one) {
    DltWindow window = one.window();
    return Row.of(
        one.patient(),
        "patient",
        one.patient().id(),
        "/verdict",
        cut.protocol().definition().levelName(one.slot().level()),
        window == null ? "treatment stopped" : Written.day(window.end(), ""));
  }

  private static Stream<Row> event(DataCut cut, PastEvent event) {
    PatientSummary patient = cut.patient(event.patientId());
    Set<String> drugs =
        cut.definition(patient).treatments().stream().map(Treatment::code).collect(toSet());
    List<String> missing = event.missing(drugs);
    return missing.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Row.of(
                patient,
                "adverse_event",
                event.id(),
                "/adverse-events/" + event.id(),
                event.term(),
                Written.day(event.onsetAt(), patient.site().zone()),
                String.join(", ", missing)));
  }
}
