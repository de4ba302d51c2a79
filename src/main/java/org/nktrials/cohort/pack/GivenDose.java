package org.nktrials.cohort.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;

/** A dose that counted at the cut-off; an amount a day, for one day or more. */
record GivenDose(
    UUID id,
    UUID patientId,
    String drug,
    BigDecimal amount,
    String unit,
    int days,
    LocalDate givenOn) {

  static GivenDose of(PastRow row) {
    return new GivenDose(
        row.id(),
        row.uuid("patient_id"),
        row.text("drug"),
        row.decimal("amount"),
        row.text("unit"),
        row.number("days"),
        row.date("given_on"));
  }

  /** Every day of its period. */
  Stream<LocalDate> covered() {
    return givenOn.datesUntil(givenOn.plusDays(days));
  }
}
