package org.nktrials.outcome.followup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nktrials.outcome.response.MarrowFile.JudgedMarrow;
import org.nktrials.outcome.response.ResponseFile;
import org.nktrials.outcome.response.ResponseWords;
import org.nktrials.outcome.response.TumourFile.JudgedVisit;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.response.FollowUp;
import org.nktrials.rules.response.LeukaemiaResponse;
import org.nktrials.rules.response.SurvivalEndpoints;
import org.nktrials.rules.response.TumourResponse.Category;

/**
 * Derives the endpoints of one patient. The clock starts with the first study drug. Progression is
 * the first recorded one or the first assessment whose standing response is progression; other
 * cancer treatment does not end follow-up.
 */
final class Derivation {

  private final LastSign sign;
  private final @Nullable LocalDate death;
  private final ResponseFile responses;
  private final List<FollowUpEvent> counting;

  Derivation(
      LastSign sign,
      @Nullable LocalDate death,
      ResponseFile responses,
      List<FollowUpEvent> events) {
    this.sign = sign;
    this.death = death;
    this.responses = responses;
    this.counting = events.stream().filter(FollowUpEvent::counts).toList();
  }

  PatientOutcome of(PatientSummary patient, List<FollowUpEvent> events) {
    FollowUp course =
        new FollowUp(sign.firstDose(), progression(), death, lastContact(), lastAssessment());
    return new PatientOutcome(
        patient,
        course,
        responses,
        events,
        SurvivalEndpoints.progressionFree(course),
        SurvivalEndpoints.overall(course),
        best(),
        bestChange(),
        notes(course));
  }

  private @Nullable LocalDate progression() {
    return Stream.concat(
            counting.stream().filter(one -> one.kind().progression()).map(FollowUpEvent::on),
            responses.tumours().judged().stream()
                .filter(one -> one.standing() == Category.PROGRESSIVE_DISEASE)
                .map(one -> one.visit().on()))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** A death and a loss are no sign of life; everything else needs a living patient. */
  private @Nullable LocalDate lastContact() {
    Stream<LocalDate> told =
        counting.stream()
            .filter(one -> one.kind() != FollowUpKind.LOST && one.kind() != FollowUpKind.DIED)
            .map(FollowUpEvent::on);
    Stream<LocalDate> assessed =
        Stream.concat(
            responses.tumours().judged().stream().map(one -> one.visit().on()),
            responses.marrows().judged().stream().map(one -> one.visit().on()));
    return Stream.concat(
            Stream.concat(told, assessed), Optional.ofNullable(sign.lastSeen()).stream())
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private @Nullable LocalDate lastAssessment() {
    LocalDate start = sign.firstDose();
    return Stream.concat(
            tumoursBeforeProgression().stream()
                .filter(one -> one.standing() != Category.NOT_EVALUABLE)
                .map(one -> one.visit().on()),
            responses.marrows().judged().stream()
                .filter(one -> one.standing() != LeukaemiaResponse.Category.NOT_EVALUABLE)
                .map(one -> one.visit().on()))
        .filter(day -> start != null && !day.isBefore(start))
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private List<JudgedVisit> tumoursBeforeProgression() {
    List<JudgedVisit> before = new ArrayList<>();
    for (JudgedVisit one : responses.tumours().judged()) {
      if (one.standing() == Category.PROGRESSIVE_DISEASE) {
        break;
      }
      before.add(one);
    }
    return before;
  }

  private @Nullable String best() {
    Optional<String> solid =
        responses.tumours().judged().stream()
            .map(JudgedVisit::standing)
            .filter(one -> one != Category.NOT_EVALUABLE)
            .min(Comparator.naturalOrder())
            .map(_ -> limited());
    Optional<String> leukaemia =
        responses.marrows().judged().stream()
            .map(JudgedMarrow::standing)
            .min(Comparator.naturalOrder())
            .map(LeukaemiaResponse.Category::words);
    return solid.or(() -> leukaemia).orElse(null);
  }

  /** What was seen after progression is no response any more. */
  private String limited() {
    return ResponseWords.of(
        tumoursBeforeProgression().stream()
            .map(JudgedVisit::standing)
            .filter(one -> one != Category.NOT_EVALUABLE)
            .min(Comparator.naturalOrder())
            .orElse(Category.PROGRESSIVE_DISEASE));
  }

  private @Nullable BigDecimal bestChange() {
    List<JudgedVisit> seen = tumoursBeforeProgression();
    List<JudgedVisit> used = seen.isEmpty() ? responses.tumours().judged() : seen;
    return used.stream()
        .map(JudgedVisit::change)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private List<String> notes(FollowUp course) {
    List<String> notes = new ArrayList<>();
    for (FollowUpEvent event : counting) {
      if (event.kind() == FollowUpKind.NEXT_TREATMENT && course.progression() == null) {
        notes.add(
            "Other cancer treatment began on %s; it does not end follow-up.".formatted(event.on()));
      }
      if (event.kind() == FollowUpKind.LOST && death == null) {
        notes.add("Lost to follow-up on %s.".formatted(event.on()));
      }
    }
    return notes;
  }
}
