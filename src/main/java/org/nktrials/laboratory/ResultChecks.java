package org.nktrials.laboratory;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nktrials.laboratory.Regrading.Changes;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.DataPoint;
import org.nktrials.shared.DayWords;
import org.nktrials.shared.EditCheckFailed;
import org.nktrials.shared.EditCheckPassed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Edit checks of results: what is stored and contradicts something else becomes a query. */
@Component
class ResultChecks {

  /** A result of grade 3 or above without an adverse event of its term on that day. */
  static final String NO_EVENT = "grade-3-without-adverse-event";

  /** No reference range of the laboratory was in force. */
  static final String NO_RANGE = "no-reference-range";

  /** Fewer white blood cells than neutrophils and lymphocytes together. */
  static final String DIFFERENTIAL = "white-cells-below-their-parts";

  private static final int ASKS_FOR_EVENT = 3;

  /** Ten per cent, for rounding and two methods of counting. */
  private static final BigDecimal TOLERANCE = new BigDecimal("0.9");

  private final KnownEvents known;
  private final ApplicationEventPublisher events;

  ResultChecks(KnownEvents known, ApplicationEventPublisher events) {
    this.known = known;
    this.events = events;
  }

  /** Checks what a transaction touched; at most one query. */
  void after(PatientSummary patient, Changes changes) {
    for (LaboratoryResultRecord gone : changes.gone()) {
      Stream.of(NO_EVENT, NO_RANGE, DIFFERENTIAL).forEach(check -> passed(gone, check));
    }
    List<LaboratoryResultRecord> touched =
        Stream.concat(changes.fresh().stream(), changes.changed().stream()).toList();
    boolean severe = touched.stream().anyMatch(record -> isSevere(record.result("")));
    List<KnownEvent> adverse = severe ? known.of(patient) : List.of();
    for (LaboratoryResultRecord record : touched) {
      LaboratoryResult result = record.result("");
      boolean fresh = changes.fresh().contains(record);
      say(patient, result, NO_EVENT, eventMissing(result, adverse), fresh);
      say(patient, result, NO_RANGE, rangeMissing(result), fresh);
    }
    differentials(patient, changes, touched);
  }

  /** Looks again for adverse events of all severe results. */
  void events(PatientSummary patient, List<LaboratoryResultRecord> counting) {
    List<LaboratoryResult> severe =
        counting.stream().map(record -> record.result("")).filter(ResultChecks::isSevere).toList();
    List<KnownEvent> adverse = severe.isEmpty() ? List.of() : known.of(patient);
    severe.forEach(result -> say(patient, result, NO_EVENT, eventMissing(result, adverse), false));
  }

  /** Whether the result asks for an adverse event that nobody recorded. */
  static boolean lacksEvent(LaboratoryResult result, List<KnownEvent> adverse) {
    return isSevere(result)
        && !KnownEvent.covers(adverse, result.grade().term(), result.sampledOn());
  }

  static boolean isSevere(LaboratoryResult result) {
    return result.counts() && result.grade().isAtLeast(ASKS_FOR_EVENT);
  }

  private static @Nullable String eventMissing(LaboratoryResult result, List<KnownEvent> adverse) {
    return lacksEvent(result, adverse)
        ? "%s %s %s is %s (%s), and no adverse event of this term lasted on %s."
            .formatted(
                result.analyte().label(),
                result.printedValue(),
                result.analyte().printedUnit(),
                result.grade().label(),
                result.grade().term(),
                DayWords.of(result.sampledOn()))
        : null;
  }

  private static @Nullable String rangeMissing(LaboratoryResult result) {
    return result.value() != null && result.lowerLimit() == null && result.upperLimit() == null
        ? "The laboratory has no reference range of %s in force on %s."
            .formatted(result.analyte().label(), DayWords.of(result.sampledOn()))
        : null;
  }

  private void differentials(
      PatientSummary patient, Changes changes, List<LaboratoryResultRecord> touched) {
    Set<Instant> samples =
        Stream.concat(touched.stream(), changes.gone().stream())
            .map(LaboratoryResultRecord::sampledAt)
            .collect(toSet());
    for (LaboratoryResultRecord record : changes.counting()) {
      LaboratoryResult result = record.result("");
      if (result.analyte() == Analyte.WBC && samples.contains(result.sampledAt())) {
        boolean fresh = changes.fresh().contains(record);
        say(patient, result, DIFFERENTIAL, tooFew(result, changes.counting()), fresh);
      }
    }
  }

  private static @Nullable String tooFew(
      LaboratoryResult white, List<LaboratoryResultRecord> counting) {
    BigDecimal parts =
        Stream.of(Analyte.ANC, Analyte.ALC)
            .map(part -> partOf(white, part, counting))
            .filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal all = white.value();
    boolean fewer =
        all != null && white.comparator() == null && all.compareTo(parts.multiply(TOLERANCE)) < 0;
    return fewer
        ? "White blood cells %s are fewer than neutrophils and lymphocytes together (%s 10⁹/L)."
            .formatted(white.printedValue(), parts.toPlainString())
        : null;
  }

  private static @Nullable BigDecimal partOf(
      LaboratoryResult white, Analyte part, List<LaboratoryResultRecord> counting) {
    return counting.stream()
        .map(record -> record.result(""))
        .filter(result -> result.analyte() == part && result.comparator() == null)
        .filter(result -> result.sampledAt().equals(white.sampledAt()))
        .filter(result -> result.laboratoryId().equals(white.laboratoryId()))
        .map(LaboratoryResult::value)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** A fresh result has no query yet that could close. */
  private void say(
      PatientSummary patient,
      LaboratoryResult result,
      String check,
      @Nullable String failure,
      boolean fresh) {
    if (failure != null) {
      events.publishEvent(
          new EditCheckFailed(
              patient.trialId(),
              patient.id(),
              point(result),
              check,
              failure,
              "/patients/" + patient.code() + "/laboratory/results/" + result.id()));
    } else if (!fresh) {
      events.publishEvent(new EditCheckPassed(point(result), check));
    }
  }

  private void passed(LaboratoryResultRecord gone, String check) {
    events.publishEvent(new EditCheckPassed(point(gone.result("")), check));
  }

  private static DataPoint point(LaboratoryResult result) {
    return new DataPoint("laboratory_result", result.id(), "value");
  }
}
