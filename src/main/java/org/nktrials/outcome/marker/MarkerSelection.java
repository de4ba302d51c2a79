package org.nktrials.outcome.marker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.outcome.followup.PatientOutcome;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.response.Endpoint;
import org.nktrials.rules.response.Landmark;
import org.nktrials.rules.response.Landmark.Subject;
import org.nktrials.rules.response.LimitedMarkers;
import org.nktrials.sample.result.ReleasedResult;

/**
 * Who enters an analysis, by the landmark rule; everybody else is left out with a reason.
 *
 * @param refused why the analysis may not be made; empty when it may
 * @param warnings what a reader should know of the values
 */
record MarkerSelection(MarkerTable table, List<Reason> refused, List<String> warnings) {

  /**
   * Chooses patients.
   *
   * @param landmarks day of the visit on which the clock starts, by patient; empty for other clocks
   */
  static MarkerSelection of(
      MarkerQuestion question,
      List<ReleasedResult> released,
      List<PatientOutcome> outcomes,
      Map<UUID, LocalDate> landmarks) {
    var values = new MarkerValues(question, released);
    Map<String, MarkerRow> candidates = new TreeMap<>();
    List<Exclusion> out = new ArrayList<>();
    for (PatientOutcome outcome : outcomes) {
      String code = outcome.patient().code();
      MarkerValues.Picked picked = values.of(outcome.patient().id());
      MarkerSample sample = picked.sample();
      LocalDate start = outcome.course().start();
      Endpoint endpoint = outcome.endpoint(question.endpoint());
      if (start == null) {
        out.add(new Exclusion(code, "No study drug was given."));
      } else if (sample == null) {
        out.add(new Exclusion(code, picked.missing() == null ? "" : picked.missing()));
      } else if (endpoint instanceof Endpoint.Known known) {
        LocalDate clock = clock(question, sample, start, landmarks.get(outcome.patient().id()));
        if (clock == null) {
          out.add(
              new Exclusion(
                  code,
                  "The clock has no start: visit %s did not take place."
                      .formatted(question.landmarkVisit())));
        } else {
          candidates.put(code, row(sample, clock, known));
        }
      } else {
        out.add(new Exclusion(code, "The endpoint is not known: " + PatientOutcome.why(endpoint)));
      }
    }
    return decided(question, candidates, out, values);
  }

  private static @Nullable LocalDate clock(
      MarkerQuestion question, MarkerSample sample, LocalDate start, @Nullable LocalDate visit) {
    if (question.landmarkVisit() != null) {
      return visit;
    }
    Integer day = question.landmarkDay();
    return day == null ? sample.sampled() : start.plusDays(day);
  }

  private static MarkerRow row(MarkerSample sample, LocalDate clock, Endpoint.Known known) {
    return new MarkerRow(
        sample.subject(),
        sample.sampled(),
        sample.value(),
        sample.printed(),
        clock,
        known.end(),
        known.event());
  }

  private static MarkerSelection decided(
      MarkerQuestion question,
      Map<String, MarkerRow> candidates,
      List<Exclusion> out,
      MarkerValues values) {
    List<Subject> subjects =
        candidates.values().stream()
            .map(row -> new Subject(row.subject(), row.sampled(), row.clockStart(), row.end()))
            .toList();
    return switch (Landmark.decide(subjects)) {
      case Landmark.Decision.Refused refused ->
          new MarkerSelection(new MarkerTable(List.of(), List.of()), refused.reasons(), List.of());
      case Landmark.Decision.Allowed allowed -> {
        allowed.leftOut().forEach((code, why) -> out.add(new Exclusion(code, why.sentence())));
        List<MarkerRow> rows =
            candidates.values().stream()
                .filter(row -> allowed.included().contains(row.subject()))
                .toList();
        LimitedMarkers.Decision ranked =
            LimitedMarkers.decide(question.cut(), rows.stream().map(MarkerRow::marker).toList());
        ranked.leftOut().forEach((code, why) -> out.add(new Exclusion(code, why.sentence())));
        out.sort(Comparator.comparing(Exclusion::subject));
        yield new MarkerSelection(
            new MarkerTable(
                rows.stream().filter(row -> ranked.included().contains(row.subject())).toList(),
                out),
            List.of(),
            values.warnings(ranked.included()));
      }
    };
  }
}
