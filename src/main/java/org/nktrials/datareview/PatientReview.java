package org.nktrials.datareview;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;

/**
 * How far the records of a patient are reviewed, for the pages of that patient. The database is
 * asked only by a page that shows it, and for each answer once.
 */
public final class PatientReview {

  private final PatientSummary patient;
  private final ReviewReading reading;
  private @Nullable Map<String, StandingLock> visits;
  private @Nullable ReviewMarks marks;
  private @Nullable Progress progress;
  private boolean progressRead;

  PatientReview(PatientSummary patient, ReviewReading reading) {
    this.patient = patient;
    this.reading = reading;
  }

  /** The firmest freeze or lock of all records of the patient; null when there is none. */
  public @Nullable StandingLock whole() {
    Optional<StandingLock> firmest = reading.whole(patient);
    return firmest.orElse(null);
  }

  /**
   * The freeze or lock of one visit; null when there is none.
   *
   * @param code of the visit, for example "C1D12"
   */
  public @Nullable StandingLock visit(String code) {
    Map<String, StandingLock> now = visits;
    if (now == null) {
      now = reading.visits(patient);
      visits = now;
    }
    return now.get(code);
  }

  /** Source data verification of critical fields; null for people who do not see it. */
  public @Nullable Progress progress() {
    if (!progressRead) {
      progress = reading.progress(patient).orElse(null);
      progressRead = true;
    }
    return progress;
  }

  /**
   * What stands beside a field; null where the record or the field is not reviewed.
   *
   * @param table of the record
   * @param record its identity; null while it is not stored
   * @param field name of the field on its form, such as "details.onsetTime", or its column
   */
  public @Nullable FieldMark mark(String table, @Nullable UUID record, String field) {
    if (record == null) {
      return null;
    }
    String column = ReviewedKind.of(table).map(kind -> reading.column(kind, field)).orElse(null);
    if (column == null) {
      return null;
    }
    ReviewMarks now = marks();
    FieldMarks.Standing standing = now.at(record, column);
    FieldMark mark =
        new FieldMark(
            patient.code(),
            table,
            record,
            column,
            standing.queries(),
            standing.verified().stream().findFirst().orElse(null),
            now.mayAsk(),
            now.mayVerify());
    return mark.shows() ? mark : null;
  }

  private ReviewMarks marks() {
    ReviewMarks now = marks;
    if (now == null) {
      now = reading.marks(patient);
      marks = now;
    }
    return now;
  }
}
