package org.nktrials.datareview;

import org.jspecify.annotations.Nullable;
import org.nktrials.shared.DataPoint;

/**
 * What a question is about.
 *
 * @param value as it stands now; null where nothing is stored, or for whole records
 * @param link page on which it stands
 * @param record null for the patient's records as a whole
 */
public record Questioned(
    DataPoint at, @Nullable String value, String link, @Nullable ReviewedRecord record) {

  /** "dose: IL2, 2026-10-14: amount", or "the patient's records". */
  public String words() {
    if (record == null) {
      return "the patient's records";
    }
    return at.field().equals(QuestionedValues.RECORD)
        ? record.title()
        : record.title() + ": " + at.field().replace('_', ' ');
  }
}
