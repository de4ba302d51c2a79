package org.nktrials.datareview;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record of a patient, field by field.
 *
 * @param title kind and name, for example "dose: IL2, 2026-10-14"
 * @param link page on which it stands
 * @param counts false once it was cancelled, corrected or superseded by another
 */
public record ReviewedRecord(
    ReviewedKind kind,
    UUID id,
    String title,
    String link,
    boolean counts,
    List<ReviewedField> fields) {

  /** Copies the fields. */
  public ReviewedRecord {
    fields = List.copyOf(fields);
  }

  /** The field of this column; null when the record has none that is reviewed. */
  public @Nullable ReviewedField field(String column) {
    return fields.stream().filter(one -> one.column().equals(column)).findFirst().orElse(null);
  }
}
