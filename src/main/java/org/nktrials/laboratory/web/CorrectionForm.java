package org.nktrials.laboratory.web;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.laboratory.CorrectResult;
import org.nktrials.laboratory.LaboratoryResult;
import org.nktrials.shared.TimeOrderedId;

/** A correction as typed. */
record CorrectionForm(
    @Size(max = 40, message = "At most 40 characters.") @Nullable String value,
    @Size(max = 40, message = "At most 40 characters.") @Nullable String unit,
    @Nullable String notDone,
    @Size(max = 1000, message = "At most 1,000 characters.") @Nullable String reason,
    @Nullable String confirmed,
    @Nullable String version,
    @Nullable String submissionId) {

  static CorrectionForm of(LaboratoryResult result) {
    return new CorrectionForm(
        result.typedValue(),
        result.typedUnit().isEmpty()
            ? EntryForm.RowForm.usualUnit(result.analyte())
            : result.typedUnit(),
        result.notDone() ? "true" : null,
        null,
        null,
        String.valueOf(result.version()),
        TimeOrderedId.next().toString());
  }

  CorrectResult toCommand(String patient, UUID result) {
    UUID submission = Texts.id(submissionId);
    return new CorrectResult(
        patient,
        result,
        Texts.version(version),
        Texts.of(value),
        Texts.of(unit),
        "true".equals(notDone),
        Texts.of(reason),
        "true".equals(confirmed),
        submission == null ? TimeOrderedId.next() : submission);
  }
}
