package org.nktrials.datareview;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.DataPoint;
import org.nktrials.shared.NotFound;
import org.springframework.stereotype.Component;

/** Finds the value that a question is about, in the records of its patient. */
@Component
class QuestionedValues {

  /** Names the record as a whole. */
  static final String RECORD = "record";

  private static final int LONGEST_VALUE = 2000;

  private final RecordFields fields;

  QuestionedValues(RecordFields fields) {
    this.fields = fields;
  }

  /**
   * The question about a value as it stands now.
   *
   * @param at null for the patient's records as a whole
   * @throws NotFound when the patient has no such record, or the record no such field
   */
  Questioned of(PatientSummary patient, @Nullable DataPoint at) {
    if (at == null) {
      return new Questioned(
          new DataPoint("patient", patient.id(), RECORD),
          null,
          "/patients/" + patient.code(),
          null);
    }
    ReviewedRecord record = record(patient, at).orElseThrow(() -> new NotFound("record"));
    if (at.field().equals(RECORD)) {
      return new Questioned(at, null, record.link(), record);
    }
    ReviewedField field = record.field(at.field());
    if (field == null) {
      throw new NotFound("field");
    }
    return new Questioned(at, shortened(field.value()), record.link(), record);
  }

  /** The record of a value; empty where it is not reviewed field by field. */
  Optional<ReviewedRecord> record(PatientSummary patient, DataPoint at) {
    return ReviewedKind.of(at.recordType())
        .flatMap(kind -> fields.read(patient, kind, at.recordId()));
  }

  private static @Nullable String shortened(@Nullable String value) {
    return value == null || value.length() <= LONGEST_VALUE
        ? value
        : value.substring(0, LONGEST_VALUE);
  }
}
