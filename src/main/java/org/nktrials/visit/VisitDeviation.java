package org.nktrials.visit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.schedule.PlannedVisit;

/**
 * A departure from the schedule, as it would be raised.
 *
 * @param code the visit
 * @param procedure code of the procedure; null when it concerns the whole visit
 * @param kind word for filters
 * @param on the day on which it happened
 */
record VisitDeviation(
    String code, @Nullable String procedure, String kind, String description, LocalDate on) {

  static final String MISSED = "visit-missed";
  static final String NOT_DONE = "visit-not-done";
  static final String OUT_OF_WINDOW = "visit-out-of-window";
  static final String PROCEDURE_NOT_DONE = "procedure-not-done";
  static final String PROCEDURE_OUT_OF_WINDOW = "procedure-out-of-window";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

  static VisitDeviation missed(ScheduledVisit visit, PlannedVisit plan) {
    return new VisitDeviation(
        visit.code(),
        null,
        MISSED,
        "Visit %s was missed: nothing was recorded in its window, %s."
            .formatted(words(visit), window(plan)),
        plan.latest().plusDays(1));
  }

  static VisitDeviation notDone(ScheduledVisit visit, String reason, LocalDate on) {
    return new VisitDeviation(
        visit.code(),
        null,
        NOT_DONE,
        "Visit %s was not done: %s".formatted(words(visit), reason),
        on);
  }

  static VisitDeviation outOfWindow(ScheduledVisit visit, PlannedVisit plan, LocalDate on) {
    return new VisitDeviation(
        visit.code(),
        null,
        OUT_OF_WINDOW,
        "Visit %s took place on %s, outside its window, %s."
            .formatted(words(visit), DAY.format(on), window(plan)),
        on);
  }

  static VisitDeviation procedureNotDone(
      ScheduledVisit visit, ProcedureOutcome outcome, String name, LocalDate on) {
    return new VisitDeviation(
        visit.code(),
        outcome.procedure(),
        PROCEDURE_NOT_DONE,
        "Not done at visit %s: %s. Reason: %s".formatted(words(visit), name, outcome.reason()),
        on);
  }

  static VisitDeviation procedureOutOfWindow(
      ScheduledVisit visit, PlannedVisit plan, String procedure, String name, LocalDate on) {
    return new VisitDeviation(
        visit.code(),
        procedure,
        PROCEDURE_OUT_OF_WINDOW,
        "Done for visit %s on %s, outside its window, %s: %s."
            .formatted(words(visit), DAY.format(on), window(plan), name),
        on);
  }

  private static String words(ScheduledVisit visit) {
    return visit.name() + " (" + visit.label() + ")";
  }

  static String day(LocalDate date) {
    return DAY.format(date);
  }

  private static String window(PlannedVisit plan) {
    return plan.earliest().equals(plan.latest())
        ? DAY.format(plan.latest())
        : DAY.format(plan.earliest()) + " to " + DAY.format(plan.latest());
  }
}
