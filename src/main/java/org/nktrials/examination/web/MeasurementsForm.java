package org.nktrials.examination.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.examination.ItemGroup;
import org.nktrials.examination.RecordMeasurements;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.validation.Errors;

/**
 * Values of one day as typed, a column a time.
 *
 * @param group which form it is
 * @param submissionId made with the form, so that a double submit records once
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record MeasurementsForm(
    @NotNull(message = "Choose one of the list.") @Nullable ItemGroup group,
    @Nullable String date,
    @Valid @Size(max = 12, message = "At most 12 times.") @Nullable List<MomentForm> moments,
    @Nullable UUID submissionId) {

  private static final int EARLIEST_YEAR = 1990;
  private static final int LATEST_YEAR = 2200;

  static MeasurementsForm empty(ItemGroup group, LocalDate date, int columns) {
    return new MeasurementsForm(
        group,
        date.toString(),
        Collections.nCopies(columns, MomentForm.EMPTY),
        TimeOrderedId.next());
  }

  /** The columns, at least one, for drawing. */
  public List<MomentForm> columns() {
    List<MomentForm> columns = new ArrayList<>();
    if (moments != null) {
      moments.forEach(one -> columns.add(one == null ? MomentForm.EMPTY : one));
    }
    return columns.isEmpty() ? List.of(MomentForm.EMPTY) : columns;
  }

  /** Rejects every text that is not what its field asks for. */
  void check(Errors problems) {
    LocalDate day = Typed.date(date);
    if (day == null || day.getYear() < EARLIEST_YEAR || day.getYear() > LATEST_YEAR) {
      problems.rejectValue("date", "date", "Type a date, such as 2026-10-14.");
    }
    List<MomentForm> columns = columns();
    if (columns.stream().allMatch(MomentForm::isEmpty)) {
      problems.reject("empty", "Nothing was typed.");
    }
    for (int i = 0; i < columns.size(); i++) {
      if (!columns.get(i).isEmpty() && group != null) {
        problems.pushNestedPath("moments[" + i + "]");
        columns.get(i).check(group, problems);
        problems.popNestedPath();
      }
    }
  }

  /** The command, of a form without errors. */
  RecordMeasurements toCommand(String patient) {
    ItemGroup items = Objects.requireNonNull(group);
    LocalDate day = Objects.requireNonNull(Typed.date(date));
    List<RecordMeasurements.Moment> typed = new ArrayList<>();
    List<MomentForm> columns = columns();
    for (int i = 0; i < columns.size(); i++) {
      if (!columns.get(i).isEmpty()) {
        typed.add(columns.get(i).toCommand(items, day, "moments[" + i + "]"));
      }
    }
    return new RecordMeasurements(
        patient, typed, submissionId == null ? TimeOrderedId.next() : submissionId);
  }
}
