package org.nktrials.laboratory.web;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.laboratory.Analyte;
import org.nktrials.laboratory.NewRange;
import org.nktrials.patient.Sex;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.validation.Errors;

/**
 * A reference range as typed: texts only, so that nothing typed is lost.
 *
 * @param sex FEMALE or MALE; empty for everybody
 */
record RangeForm(
    @Nullable String analyte,
    @Nullable String sex,
    @Nullable String ageFrom,
    @Nullable String ageTo,
    @Nullable String validFrom,
    @Size(max = 40, message = "At most 40 characters.") @Nullable String lower,
    @Size(max = 40, message = "At most 40 characters.") @Nullable String upper,
    @Size(max = 40, message = "At most 40 characters.") @Nullable String unit,
    @Nullable String submissionId) {

  static RangeForm blank(@Nullable Analyte chosen, LocalDate today) {
    return new RangeForm(
        chosen == null ? null : chosen.code(),
        null,
        null,
        null,
        today.toString(),
        null,
        null,
        chosen == null ? null : EntryForm.RowForm.usualUnit(chosen),
        TimeOrderedId.next().toString());
  }

  void check(Errors problems) {
    if (Analyte.ofCode(Texts.of(analyte)).isEmpty()) {
      problems.rejectValue("analyte", "choice", "Choose a test.");
    }
    if (!Texts.of(sex).isEmpty() && chosenSex() == null) {
      problems.rejectValue("sex", "choice", "Choose one of the list.");
    }
    if (Texts.date(validFrom) == null) {
      problems.rejectValue("validFrom", "date", "Say from which day it holds, such as 2026-10-14.");
    }
    age("ageFrom", ageFrom, problems);
    age("ageTo", ageTo, problems);
  }

  NewRange toCommand() {
    UUID submission = Texts.id(submissionId);
    return new NewRange(
        Analyte.ofCode(Texts.of(analyte)).orElseThrow(),
        chosenSex(),
        Texts.wholeNumber(ageFrom),
        Texts.wholeNumber(ageTo),
        Objects.requireNonNull(Texts.date(validFrom)),
        Texts.of(lower),
        Texts.of(upper),
        Texts.of(unit),
        submission == null ? TimeOrderedId.next() : submission);
  }

  private @Nullable Sex chosenSex() {
    return switch (Texts.of(sex)) {
      case "FEMALE" -> Sex.FEMALE;
      case "MALE" -> Sex.MALE;
      default -> null;
    };
  }

  private static void age(String field, @Nullable String text, Errors problems) {
    if (!Texts.of(text).isEmpty() && Texts.wholeNumber(text) == null) {
      problems.rejectValue(field, "number", "Type whole years.");
    }
  }
}
