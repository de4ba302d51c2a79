package org.nktrials.medication.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.medication.AllergyEntry;
import org.nktrials.medication.BestResponse;
import org.nktrials.medication.HistoryEntry;
import org.nktrials.medication.MedicationEntry;
import org.nktrials.medication.Period;
import org.nktrials.medication.TherapyEntry;
import org.nktrials.medication.TherapyKind;
import org.nktrials.shared.PartialDate;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.validation.Errors;

/**
 * An entry of one of the four kinds as typed; what belongs to another kind stays empty.
 *
 * @param name drug, condition, agent or substance
 * @param reason why a stored entry changes
 * @param version of the entry that the form was filled from; null for a new one
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record EntryForm(
    @NotNull(message = "Choose one of the list.") @Nullable EntryKind kind,
    @Size(max = 200, message = "At most 200 characters.") @Nullable String name,
    @Size(max = 100, message = "At most 100 characters.") @Nullable String dose,
    @Size(max = 60, message = "At most 60 characters.") @Nullable String route,
    @Size(max = 300, message = "At most 300 characters.") @Nullable String indication,
    @Size(max = 200, message = "At most 200 characters.") @Nullable String ctcaeTerm,
    @Nullable Integer baselineGrade,
    @Nullable TherapyKind therapyKind,
    @Nullable Integer line,
    @Nullable BestResponse bestResponse,
    @Size(max = 300, message = "At most 300 characters.") @Nullable String reaction,
    @Nullable String start,
    @Nullable String end,
    @Nullable Boolean ongoing,
    @Size(max = 500, message = "At most 500 characters.") @Nullable String reason,
    @Nullable Long version,
    @Nullable UUID submissionId) {

  private static final int HIGHEST_GRADE = 4;
  private static final int LAST_LINE = 20;

  static EntryForm empty(EntryKind kind) {
    return new EntryForm(
        kind,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        TimeOrderedId.next());
  }

  static EntryForm of(MedicationEntry entry, long version) {
    return dated(EntryKind.MEDICATION, entry.drug(), entry.period(), version)
        .with(entry.dose(), entry.route(), entry.indication());
  }

  static EntryForm of(AllergyEntry entry, long version) {
    EntryForm form = dated(EntryKind.ALLERGY, entry.substance(), entry.period(), version);
    return new EntryForm(
        form.kind,
        form.name,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        entry.reaction(),
        form.start,
        form.end,
        form.ongoing,
        null,
        version,
        null);
  }

  static EntryForm of(HistoryEntry entry, long version) {
    EntryForm form = dated(EntryKind.CONDITION, entry.condition(), entry.period(), version);
    return new EntryForm(
        form.kind,
        form.name,
        null,
        null,
        null,
        entry.ctcaeTerm(),
        entry.baselineGrade(),
        null,
        null,
        null,
        null,
        form.start,
        form.end,
        form.ongoing,
        null,
        version,
        null);
  }

  static EntryForm of(TherapyEntry entry, long version) {
    EntryForm form = dated(EntryKind.THERAPY, entry.agent(), entry.period(), version);
    return new EntryForm(
        form.kind,
        form.name,
        null,
        null,
        null,
        null,
        null,
        entry.kind(),
        entry.line(),
        entry.bestResponse(),
        null,
        form.start,
        form.end,
        form.ongoing,
        null,
        version,
        null);
  }

  private static EntryForm dated(EntryKind kind, String name, Period period, long version) {
    return new EntryForm(
        kind,
        name,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Objects.toString(period.start(), null),
        Objects.toString(period.end(), null),
        period.ongoing(),
        null,
        version,
        null);
  }

  private EntryForm with(
      @Nullable String itsDose, @Nullable String itsRoute, @Nullable String itsIndication) {
    return new EntryForm(
        kind,
        name,
        itsDose,
        itsRoute,
        itsIndication,
        null,
        null,
        null,
        null,
        null,
        null,
        start,
        end,
        ongoing,
        null,
        version,
        null);
  }

  /** Rejects what its kind needs and what cannot be read. */
  void check(EntryKind kind, Errors problems) {
    if (isBlank(name)) {
      problems.rejectValue("name", "name", "Type this first.");
    }
    if (kind == EntryKind.MEDICATION && isBlank(indication)) {
      problems.rejectValue("indication", "indication", "What is it given for?");
    }
    if (kind == EntryKind.THERAPY
        && therapyKind == null
        && !problems.hasFieldErrors("therapyKind")) {
      problems.rejectValue("therapyKind", "kind", "Choose one of the list.");
    }
    if (baselineGrade != null && (baselineGrade < 1 || baselineGrade > HIGHEST_GRADE)) {
      problems.rejectValue("baselineGrade", "grade", "A baseline grade is 1 to 4.");
    }
    if (line != null && (line < 1 || line > LAST_LINE)) {
      problems.rejectValue("line", "line", "A line is 1 to 20.");
    }
    date("start", start, problems);
    date("end", end, problems);
  }

  private static void date(String field, @Nullable String typed, Errors problems) {
    if (!isBlank(typed) && typed != null && PartialDate.read(typed).isEmpty()) {
      problems.rejectValue(field, "date", "Type a date that exists: 2024, 2024-03 or 2024-03-15.");
    }
  }

  MedicationEntry toMedication() {
    return new MedicationEntry(text(name), orNull(dose), orNull(route), text(indication), period());
  }

  HistoryEntry toCondition() {
    return new HistoryEntry(text(name), orNull(ctcaeTerm), baselineGrade, period());
  }

  TherapyEntry toTherapy() {
    return new TherapyEntry(
        Objects.requireNonNull(therapyKind), text(name), line, bestResponse, period());
  }

  AllergyEntry toAllergy() {
    return new AllergyEntry(text(name), orNull(reaction), period());
  }

  UUID submission() {
    return submissionId == null ? TimeOrderedId.next() : submissionId;
  }

  String why() {
    return text(reason);
  }

  private Period period() {
    return new Period(
        isBlank(start) ? null : PartialDate.of(text(start)),
        isBlank(end) ? null : PartialDate.of(text(end)),
        ongoing != null && ongoing);
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private static @Nullable String orNull(@Nullable String text) {
    return isBlank(text) ? null : text(text);
  }
}
