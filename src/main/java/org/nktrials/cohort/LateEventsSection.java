package org.nktrials.cohort;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.schedule.DltWindow;
import org.nktrials.toxicity.PatientEvaluation;
import org.springframework.stereotype.Component;

/** Severe adverse events after the DLT window: shown, not counted. */
@Component
class LateEventsSection implements BoardSection {

  private final PatientNotesQuery notes;

  LateEventsSection(PatientNotesQuery notes) {
    this.notes = notes;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Optional<Part> of(Recommendation recommendation, VisiblePatients visible) {
    Map<UUID, PatientEvaluation> patients =
        recommendation.evaluations().stream()
            .collect(toMap(one -> one.patient().id(), one -> one, (one, _) -> one));
    List<LateEvent> late =
        notes.ofTrial(recommendation.trial().id()).severe().stream()
            .flatMap(event -> late(event, patients.get(event.patientId()), recommendation, visible))
            .toList();
    return Optional.of(new Part("cohort/late-events", late));
  }

  private static Stream<LateEvent> late(
      PatientNotes.Severe event,
      @Nullable PatientEvaluation patient,
      Recommendation recommendation,
      VisiblePatients visible) {
    DltWindow window = patient == null ? null : patient.window();
    if (patient == null || window == null) {
      return Stream.empty();
    }
    LocalDate onset = patient.patient().dateAt(event.onsetAt());
    if (!onset.isAfter(window.end())) {
      return Stream.empty();
    }
    boolean shown = visible.include(patient);
    return Stream.of(
        new LateEvent(
            shown ? patient.patient().code() : null,
            patient.patient().site().code(),
            recommendation.protocol().definition().levelName(patient.slot().level()),
            shown ? event.term() : null,
            shown ? event.id() : null,
            event.grade(),
            onset));
  }

  /**
   * An event of grade 3 or higher.
   *
   * @param code null for a patient of a site that the person may not open, as are term and id
   * @param on first day, at the site
   */
  record LateEvent(
      @Nullable String code,
      String siteCode,
      String levelName,
      @Nullable String term,
      @Nullable UUID id,
      int grade,
      LocalDate on) {}
}
