package org.nktrials.visit.web;

import static java.util.stream.Collectors.toMap;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.visit.ProcedureOutcome;
import org.nktrials.visit.RecordVisit;
import org.nktrials.visit.VisitSheet;
import org.springframework.validation.Errors;

/**
 * A visit as typed. All texts, so that what cannot be read stays on the form.
 *
 * @param tookPlace YES, NO or blank
 * @param reason why stored values change; needed only where one does
 * @param version of the record that the form was filled from; blank for a new one
 */
record VisitForm(
    @Nullable String tookPlace,
    @Nullable String actualOn,
    @Size(max = 500, message = "At most 500 characters.") @Nullable String notDoneReason,
    @Size(max = 1000, message = "At most 1000 characters.") @Nullable String note,
    @Size(max = 500, message = "At most 500 characters.") @Nullable String reason,
    @Nullable String version,
    @Nullable String submissionId,
    @Valid @Size(max = 100) @Nullable List<ProcedureForm> procedures) {

  static VisitForm of(VisitSheet sheet) {
    Map<String, ProcedureOutcome> known =
        sheet.outcomes().stream().collect(toMap(ProcedureOutcome::procedure, one -> one));
    Boolean tookPlace = sheet.visit().tookPlace();
    LocalDate actual = sheet.visit().actualOn();
    VisitSheet.Stored stored = sheet.record();
    return new VisitForm(
        tookPlace == null ? null : tookPlace ? "YES" : "NO",
        Objects.toString(sheet.visit().actualOn(), null),
        stored == null ? null : stored.notDoneReason(),
        stored == null ? null : stored.note(),
        null,
        stored == null ? null : String.valueOf(stored.version()),
        TimeOrderedId.next().toString(),
        sheet.procedures().stream()
            .map(procedure -> ProcedureForm.of(procedure, known.get(procedure), actual))
            .toList());
  }

  /** With everything that is still open as done on a day. */
  VisitForm filled(LocalDate today) {
    return new VisitForm(
        "YES",
        Typed.isBlank(actualOn) ? today.toString() : actualOn,
        null,
        note,
        reason,
        version,
        submissionId,
        rows().stream().map(ProcedureForm::filled).toList());
  }

  /** Whether the form has a row for every procedure, as the page sends it. */
  boolean isComplete(VisitSheet sheet) {
    return rows().stream()
        .map(row -> Objects.requireNonNullElse(row.procedure(), ""))
        .toList()
        .equals(sheet.procedures());
  }

  void check(Errors problems) {
    if (!Typed.isBlank(tookPlace) && !"YES".equals(tookPlace) && !"NO".equals(tookPlace)) {
      problems.rejectValue("tookPlace", "choice", "Choose one of the list.");
    }
    if (!Typed.isDateOrBlank(actualOn)) {
      problems.rejectValue("actualOn", "date", Typed.NOT_A_DATE);
    }
    if (!Typed.isNumberOrBlank(version) || !Typed.isId(submissionId)) {
      problems.reject("form", "Open the form again.");
    }
    for (int i = 0; i < rows().size(); i++) {
      problems.pushNestedPath("procedures[" + i + "]");
      rows().get(i).check(problems);
      problems.popNestedPath();
    }
  }

  /** The command, of a form without errors. */
  RecordVisit toCommand(String patient, String visit) {
    return new RecordVisit(
        patient,
        visit,
        Typed.isBlank(tookPlace) ? null : "YES".equals(tookPlace),
        Typed.date(actualOn),
        Typed.text(notDoneReason),
        Typed.text(note),
        rows().stream().map(ProcedureForm::toEntry).toList(),
        Typed.text(reason),
        Typed.number(version),
        UUID.fromString(Objects.requireNonNull(submissionId).strip()));
  }

  private List<ProcedureForm> rows() {
    // A row of which nothing was sent arrives as none.
    return procedures == null
        ? List.of()
        : procedures.stream()
            .map(row -> row == null ? new ProcedureForm(null, null, null, null) : row)
            .toList();
  }
}
