package org.nktrials.cohort.pack;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.nktrials.cohort.pack.Table.Column;
import org.nktrials.cohort.pack.Table.Row;
import org.nktrials.laboratory.GradeStatus;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.Treatment.Suspect;
import org.nktrials.rules.schedule.DltWindow;
import org.nktrials.toxicity.EvaluationState;
import org.nktrials.toxicity.PatientEvaluation;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What should have been there and was not. */
@Component
class MissingSection implements PackSection {

  private final MessageSource messages;

  MissingSection(MessageSource messages) {
    this.messages = messages;
  }

  @Override
  public int order() {
    return 80;
  }

  @Override
  public Section at(DataCut cut) {
    return Section.of(
        "missing",
        "Missing data",
        "Visits that were not recorded at all stand among the deviations, once their window"
            + " closed.",
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
            "Every adverse event was complete."),
        Table.ofPatients(
            "Laboratory results without a grade",
            Column.of("Test", "Sampled", "Why"),
            LaboratorySection.counting(cut)
                .filter(row -> !GradeStatus.GRADED.name().equals(row.text("grade_status")))
                .filter(row -> !GradeStatus.NOT_GRADED.name().equals(row.text("grade_status")))
                .map(row -> ungraded(cut, row)),
            "Every result that CTCAE grades had a grade."),
        Table.ofPatients(
            "Procedures of recorded visits not recorded",
            Column.of("Visit", "Held", "Procedures"),
            MissedProcedures.of(cut).map(one -> procedures(cut, one)),
            "Every procedure of the recorded visits was recorded."));
  }

  private static Row ungraded(DataCut cut, PastRow row) {
    PatientSummary patient = cut.patient(row.uuid("patient_id"));
    return Row.of(
        patient,
        "laboratory_result",
        row.id(),
        "/laboratory/results/" + row.id(),
        LaboratorySection.test(row),
        Written.day(row.date("sampled_on"), ""),
        row.text("grade_sentence"));
  }

  private Row procedures(DataCut cut, MissedProcedures one) {
    return Row.of(
        cut.patient(one.patientId()),
        "visit_record",
        one.record(),
        "/visits/" + one.code(),
        one.label(),
        Written.day(one.heldOn(), "did not take place"),
        one.procedures().stream().map(this::procedure).collect(joining(", ")));
  }

  private String procedure(String code) {
    return String.valueOf(messages.getMessage("procedure." + code, null, code, Locale.ENGLISH));
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
        cut.definition(patient).suspects().stream().map(Suspect::code).collect(toSet());
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
