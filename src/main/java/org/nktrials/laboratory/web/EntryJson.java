package org.nktrials.laboratory.web;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.laboratory.Analyte;
import org.nktrials.laboratory.EnterResults;
import org.nktrials.laboratory.TypedResult;
import org.nktrials.shared.TimeOrderedId;

/**
 * Results of one sample as programs send them.
 *
 * @param laboratory code of the laboratory
 * @param sampledAt local time of the patient's site
 * @param confirmed whether values outside the likely range are confirmed
 * @param submissionId the same for a repeated request, so that it enters once
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null until sent, refused when it stays so
record EntryJson(
    @NotBlank(message = "This field is missing.") @Nullable String laboratory,
    @NotNull(message = "This field is missing.") @Nullable LocalDateTime sampledAt,
    @NotNull(message = "This field is missing.") @Size(min = 1, max = 100) @Valid
        @Nullable List<@NotNull(message = "This row is empty.") @Valid RowJson> rows,
    @Nullable Boolean confirmed,
    @Nullable UUID submissionId) {

  EnterResults toCommand(String patient) {
    return new EnterResults(
        patient,
        requireNonNull(laboratory),
        requireNonNull(sampledAt),
        requireNonNull(rows).stream().map(RowJson::typed).toList(),
        Boolean.TRUE.equals(confirmed),
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }

  /**
   * One test.
   *
   * @param value text such as "0.4" or "&lt;0.1"
   * @param unit UCUM code or a usual printed form
   */
  @SuppressWarnings("MultipleNullnessAnnotations") // null until sent, refused when it stays so
  record RowJson(
      @NotNull(message = "This field is missing.") @Nullable Analyte analyte,
      @Size(max = 40, message = "At most 40 characters.") @Nullable String value,
      @Size(max = 40, message = "At most 40 characters.") @Nullable String unit,
      @Nullable Boolean notDone) {

    TypedResult typed() {
      return new TypedResult(
          requireNonNull(analyte),
          requireNonNullElse(value, ""),
          requireNonNullElse(unit, ""),
          Boolean.TRUE.equals(notDone));
    }
  }
}
