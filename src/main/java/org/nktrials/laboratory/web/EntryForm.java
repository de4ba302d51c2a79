package org.nktrials.laboratory.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.laboratory.Analyte;
import org.nktrials.laboratory.EnterResults;
import org.nktrials.laboratory.Panel;
import org.nktrials.laboratory.PrintedUnit;
import org.nktrials.laboratory.TypedResult;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.validation.Errors;

/**
 * The results of one sample as typed: texts only, so that one that cannot be read leaves the others
 * as they are.
 *
 * @param panel code of the panel whose tests the rows are
 * @param sampledAt local time of the patient's site
 * @param confirmed "true" when unlikely values are confirmed
 */
record EntryForm(
    @Nullable String panel,
    @Nullable String laboratory,
    @Nullable String sampledAt,
    @Valid @Size(max = 100) @Nullable List<RowForm> rows,
    @Nullable String confirmed,
    @Nullable String submissionId) {

  static EntryForm blank(Panel panel, String laboratory, Map<Analyte, String> units) {
    return new EntryForm(
        panel.name(),
        laboratory,
        null,
        panel.analytes().stream()
            .map(
                analyte ->
                    new RowForm(
                        analyte.code(),
                        null,
                        printed(units.getOrDefault(analyte, RowForm.usualUnit(analyte))),
                        null))
            .toList(),
        null,
        TimeOrderedId.next().toString());
  }

  /** A code typed last time as people read it; what has no such form stays as typed. */
  private static String printed(String unit) {
    String printed = PrintedUnit.of(unit);
    return printed.isBlank() ? unit : printed;
  }

  /** Whether every row is of a test of the catalogue, as the page sends it. */
  boolean isWhole() {
    return rows != null
        && !rows.isEmpty()
        && rows.stream().allMatch(row -> row != null && row.test().isPresent())
        && Texts.id(submissionId) != null;
  }

  /** Rejects a time that cannot be read; rows are read by the service. */
  void check(Errors problems) {
    if (Texts.time(sampledAt) == null) {
      problems.rejectValue(
          "sampledAt",
          "date-time",
          Texts.of(sampledAt).isEmpty()
              ? "Say when the sample was taken."
              : "Type a date and a time, such as 2026-10-14 08:05.");
    }
  }

  EnterResults toCommand(String patient) {
    LocalDateTime time = Objects.requireNonNull(Texts.time(sampledAt));
    UUID submission = Objects.requireNonNull(Texts.id(submissionId));
    return new EnterResults(
        patient,
        Texts.of(laboratory),
        time,
        Objects.requireNonNull(rows).stream().map(RowForm::typed).toList(),
        "true".equals(confirmed),
        submission);
  }

  /**
   * One test.
   *
   * @param notDone "true" when the test was ordered and not done
   */
  record RowForm(
      @Nullable String analyte,
      @Size(max = 40, message = "At most 40 characters.") @Nullable String value,
      @Size(max = 40, message = "At most 40 characters.") @Nullable String unit,
      @Nullable String notDone) {

    static String usualUnit(Analyte analyte) {
      return analyte == Analyte.INR ? "INR" : analyte.printedUnit();
    }

    Optional<Analyte> test() {
      return Analyte.ofCode(Texts.of(analyte));
    }

    TypedResult typed() {
      return new TypedResult(
          test().orElseThrow(), Texts.of(value), Texts.of(unit), "true".equals(notDone));
    }
  }
}
