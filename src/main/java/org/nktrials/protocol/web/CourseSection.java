package org.nktrials.protocol.web;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolSettings.Calendar;
import org.nktrials.protocol.ProtocolSettings.Screening;
import org.nktrials.protocol.Treatment;
import org.nktrials.protocol.web.Section.Mark;
import org.nktrials.protocol.web.Section.Row;

/** A patient's course: days, drugs, screening. */
final class CourseSection {

  private CourseSection() {}

  static Section calendar(ProtocolDefinition protocol) {
    Calendar calendar = protocol.calendar().value();
    Mark mark = Mark.of(protocol, protocol.calendar());
    String anchor = protocol.treatment(calendar.anchorTreatment()).name();
    String first = calendar.dayZero() ? "D0" : "D1";
    return new Section(
        "calendar",
        "Calendar",
        List.of(
            new Row(first, "First dose of " + anchor, "Study days count from it.", mark),
            new Row(
                "Day 0",
                calendar.dayZero() ? "There is a day 0" : "There is no day 0",
                calendar.dayZero() ? "D\u22121 is followed by D0." : "D\u22121 is followed by D1.",
                mark),
            new Row(
                "Lead-in",
                leadIn(calendar, first),
                "Study drugs before " + first + " begin on its first day.",
                mark),
            new Row(
                "Cycle",
                protocol.hasCycles()
                    ? StudyDays.count(calendar.cycleLengthInDays())
                    : "One course of treatment, no cycles",
                protocol.hasCycles()
                    ? "The next cycle begins after that many days."
                    : "Every drug is given on its days once.",
                mark)));
  }

  private static String leadIn(Calendar calendar, String first) {
    int from = calendar.leadInFromDay();
    return from < 0
        ? "%s to D\u22121, %s".formatted(StudyDays.day(from), StudyDays.count(-from))
        : "none, treatment begins on " + first;
  }

  static Section treatments(ProtocolDefinition protocol) {
    List<Row> rows = new ArrayList<>();
    for (Treatment treatment : protocol.treatments()) {
      String name = treatment.name() + " (" + treatment.code() + ")";
      rows.add(
          new Row(
              name,
              dose(treatment),
              treatment.isOptional()
                  ? "Optional: given only to those who need it."
                  : "Dose for each of its days.",
              Mark.of(protocol, treatment.dose())));
      rows.add(
          new Row(name, treatment.route().value(), "Route.", Mark.of(protocol, treatment.route())));
      rows.add(
          new Row(
              name,
              StudyDays.days(treatment.days().value(), protocol.hasCycles()),
              "Days on which it is given.",
              Mark.of(protocol, treatment.days())));
    }
    return new Section("treatments", "Treatments", rows);
  }

  private static String dose(Treatment treatment) {
    BigDecimal amount = treatment.dose().value().amount();
    String unit = treatment.dose().value().unit() + "/day";
    return switch (treatment.dose().value().basis()) {
      case FIXED -> StudyDays.amount(requireNonNull(amount)) + " " + unit;
      case DOSE_LEVEL -> "by dose level, in " + unit;
      case PRODUCT -> "by the released product, in " + treatment.dose().value().unit();
      case PRESCRIBED -> "as prescribed, in " + unit;
    };
  }

  static Section screening(ProtocolDefinition protocol) {
    Screening screening = protocol.screening().value();
    Mark mark = Mark.of(protocol, protocol.screening());
    return new Section(
        "screening",
        "Consent and screening",
        List.of(
            new Row(
                "Consent",
                screening.consentBeforeAnyProcedure()
                    ? "Before any procedure"
                    : "Not before every procedure",
                "Patients are registered once they have consented.",
                mark),
            new Row(
                "Longest from consent",
                StudyDays.count(screening.longestDaysFromConsent()),
                "To the first study drug.",
                mark)));
  }
}
