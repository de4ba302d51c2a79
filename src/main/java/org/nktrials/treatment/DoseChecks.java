package org.nktrials.treatment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.Treatment;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;

/** What cannot be true of a dose that was given. Everything else is recorded. */
final class DoseChecks {

  private static final int LONGEST_PERIOD_DAYS = 60;
  private static final int LONGEST_NOTE = 1000;
  private static final int MOST_DECIMALS = 6;
  private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("100000");

  private DoseChecks() {}

  /**
   * Checks a dose as typed.
   *
   * @throws Refused with a problem for every field that cannot be so
   */
  static void check(
      RecordDose command, PatientSummary patient, Treatment drug, Instant givenAt, Instant now) {
    List<Problem> problems = new ArrayList<>();
    time(command, patient, givenAt, now, problems);
    if (!isPossible(command.amount())) {
      problems.add(
          Problem.of(
              "amount",
              "dose-amount",
              "The amount of %s is above 0 and at most 100,000, with at most 6 decimals."
                  .formatted(drug.name())));
    }
    if (command.days() < 1 || command.days() > LONGEST_PERIOD_DAYS) {
      problems.add(
          Problem.of("days", "dose-days", "Between 1 and " + LONGEST_PERIOD_DAYS + " days."));
    }
    if (command.note() != null && command.note().length() > LONGEST_NOTE) {
      problems.add(Problem.of("note", "too-long", "At most 1,000 characters."));
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }

  private static void time(
      RecordDose command,
      PatientSummary patient,
      Instant givenAt,
      Instant now,
      List<Problem> problems) {
    if (givenAt.isAfter(now)) {
      problems.add(
          Problem.of("givenAt", "dose-future", "A dose that was given cannot lie in the future."));
    }
    LocalDate lastDay = command.givenAt().toLocalDate().plusDays(Math.max(1, command.days()) - 1L);
    if (command.days() <= LONGEST_PERIOD_DAYS && lastDay.isAfter(patient.dateAt(now))) {
      problems.add(
          Problem.of(
              "days",
              "dose-days-future",
              "The last day of the period lies in the future: record it up to today."));
    }
    if (command.givenAt().getYear() < patient.birthYear()) {
      problems.add(
          Problem.of("givenAt", "dose-before-birth", "The dose lies before the birth year."));
    }
  }

  /** The scale is looked at first: an amount of a million decimals is costly to compare or show. */
  private static boolean isPossible(BigDecimal amount) {
    return amount.scale() <= MOST_DECIMALS
        && amount.signum() > 0
        && amount.compareTo(LARGEST_AMOUNT) <= 0;
  }
}
