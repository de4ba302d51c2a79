package org.nktrials.datareview;

import java.util.Map;
import java.util.UUID;

/**
 * What stands beside the fields of a patient's records.
 *
 * @param fields by record and column
 * @param mayAsk whether the person may ask about this patient
 * @param mayVerify whether the person may verify values of this patient
 */
record ReviewMarks(
    Map<UUID, Map<String, FieldMarks.Standing>> fields, boolean mayAsk, boolean mayVerify) {

  static final ReviewMarks NONE = new ReviewMarks(Map.of(), false, false);

  FieldMarks.Standing at(UUID record, String column) {
    return fields.getOrDefault(record, Map.of()).getOrDefault(column, FieldMarks.Standing.NONE);
  }
}
