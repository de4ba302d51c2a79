package org.nktrials.cohort.pack;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nktrials.cohort.pack.Table.Column;
import org.nktrials.cohort.pack.Table.Row;
import org.nktrials.patient.PatientSummary;
import org.springframework.stereotype.Component;

/** Adverse events counted by grade and relatedness, then each of them. */
@Component
class AdverseEventsSection implements PackSection {

  @Override
  public int order() {
    return 30;
  }

  @Override
  public Section at(DataCut cut) {
    List<PastEvent> events = PastEvent.of(cut);
    String version = cut.protocol().definition().ctcaeVersion().value();
    return Section.of(
        "adverse-events",
        "Adverse events",
        "CTCAE %s, counted by worst grade. Related: possibly, probably or definitely to at least one drug."
            .formatted(version),
        Table.counted(
            "By grade and relatedness",
            Column.of("Grade", "Related", "Not related", "Relatedness not typed", "All"),
            Stream.concat(
                Stream.of(5, 4, 3, 2, 1).map(grade -> counts(events, grade)),
                Stream.of(counts(events, null))),
            "None was recorded."),
        Table.ofPatients(
            "Every event",
            Column.of("Term", "Grade", "Onset to end", "Relatedness", "Serious", "Possible DLT"),
            events.stream().map(event -> row(event, cut.patient(event.patientId()))),
            "None was recorded."));
  }

  private static Row counts(List<PastEvent> events, @Nullable Integer grade) {
    List<PastEvent> ofGrade =
        events.stream().filter(event -> Objects.equals(event.worst(), grade)).toList();
    return Row.counted(
        Written.grade(grade),
        count(ofGrade, PastEvent::related),
        count(ofGrade, event -> !event.related() && !event.relatedness().isEmpty()),
        count(ofGrade, event -> event.relatedness().isEmpty()),
        String.valueOf(ofGrade.size()));
  }

  private static String grades(PastEvent event) {
    String now = Written.grade(event.grade());
    return Objects.equals(event.worst(), event.grade())
        ? now
        : now + ", worst " + Written.grade(event.worst());
  }

  private static String count(List<PastEvent> events, Predicate<PastEvent> condition) {
    return String.valueOf(events.stream().filter(condition).count());
  }

  private static Row row(PastEvent event, PatientSummary patient) {
    String opinions =
        event.relatedness().entrySet().stream()
            .map(one -> one.getKey() + " " + one.getValue().name().toLowerCase(Locale.ROOT))
            .collect(joining(", "));
    return Row.of(
        patient,
        "adverse_event",
        event.id(),
        "/adverse-events/" + event.id(),
        event.term(),
        grades(event),
        Written.day(event.onsetAt(), patient.site().zone())
            + " to "
            + Written.day(event.endedOn(), "end not entered"),
        opinions.isEmpty() ? "not typed" : opinions,
        Written.yesNo(event.serious()),
        Written.yesNo(event.possibleDlt()));
  }
}
