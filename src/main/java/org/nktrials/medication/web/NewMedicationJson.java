package org.nktrials.medication.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.medication.MedicationEntry;
import org.nktrials.medication.Period;
import org.nktrials.shared.PartialDate;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.shared.TimeOrderedId;

/**
 * A concomitant medication as a program sends it.
 *
 * @param start "2024", "2024-03" or "2024-03-15"
 * @param submissionId when sent twice with the same one, it is recorded once; may be left out
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as sent, refused by validation
record NewMedicationJson(
    @NotBlank @Size(max = 200) @Nullable String drug,
    @Size(max = 100) @Nullable String dose,
    @Size(max = 60) @Nullable String route,
    @NotBlank @Size(max = 300) @Nullable String indication,
    @Size(max = 10) @Nullable String start,
    @Size(max = 10) @Nullable String end,
    @Nullable Boolean ongoing,
    @Nullable UUID submissionId) {

  /**
   * The entry.
   *
   * @throws Refused on fields "start" and "end" when they are no dates
   */
  MedicationEntry toEntry() {
    List<Problem> problems = new ArrayList<>();
    PartialDate from = date("start", start, problems);
    PartialDate to = date("end", end, problems);
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
    return new MedicationEntry(
        Objects.requireNonNull(drug).strip(),
        dose,
        route,
        Objects.requireNonNull(indication).strip(),
        new Period(from, to, ongoing != null && ongoing));
  }

  UUID submission() {
    return submissionId == null ? TimeOrderedId.next() : submissionId;
  }

  private static @Nullable PartialDate date(
      String field, @Nullable String sent, List<Problem> problems) {
    PartialDate read = sent == null ? null : PartialDate.read(sent).orElse(null);
    if (sent != null && read == null) {
      problems.add(
          Problem.of(field, "date", "Send a date that exists: 2024, 2024-03 or 2024-03-15."));
    }
    return read;
  }
}
