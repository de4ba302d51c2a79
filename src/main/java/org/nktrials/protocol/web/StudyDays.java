package org.nktrials.protocol.web;

import java.math.BigDecimal;
import org.nktrials.protocol.Treatment.Cycles;
import org.nktrials.protocol.Treatment.Days;
import org.nktrials.rules.schedule.VisitTiming;
import org.nktrials.rules.schedule.VisitTiming.StudyEvent;
import org.nktrials.rules.schedule.VisitTiming.Until;
import org.nktrials.rules.schedule.VisitWindow;

/** Study days, visit timings and amounts in words. */
final class StudyDays {

  private static final String MINUS = "\u2212";

  private StudyDays() {}

  /** "D10", "D−21". */
  static String day(int day) {
    return day < 0 ? "D" + MINUS + -day : "D" + day;
  }

  /**
   * Days of a drug.
   *
   * @param cycles whether the protocol has cycles at all
   */
  static String days(Days days, boolean cycles) {
    String between =
        days.from() == days.to() ? day(days.from()) : day(days.from()) + " to " + day(days.to());
    if (!cycles) {
      return between;
    }
    return days.cycles() == Cycles.EVERY
        ? between + " of every cycle"
        : between + ", first cycle only";
  }

  static String amount(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }

  /** "1 day", "7 days". */
  static String count(int days) {
    return days == 1 ? "1 day" : days + " days";
  }

  static String timing(VisitTiming timing) {
    return switch (timing) {
      case VisitTiming.OnStudyDay(int day, Integer span) ->
          span == null || span == 1 ? day(day) : day(day) + ", " + count(span);
      case VisitTiming.OnStudyDays(int from, Integer to, int every, Until until) ->
          "every "
              + count(every)
              + " from "
              + day(from)
              + (to == null ? "" : " to " + day(to))
              + (until == null ? "" : " until blood counts have recovered");
      case VisitTiming.InEachCycle(int from, Integer to, int day, int span) ->
          (span == 1 ? day(day) : day(day) + " to " + day(day + span - 1))
              + (to == null
                  ? " of each cycle from cycle " + from
                  : to == from ? " of cycle " + from : " of cycles " + from + " to " + to);
      case VisitTiming.EveryDays(int days, StudyEvent from) ->
          "every " + count(days) + " from " + event(from);
      case VisitTiming.AfterEvent(StudyEvent event, int days) ->
          days == 0 ? "on the day of " + event(event) : count(days) + " after " + event(event);
    };
  }

  /** "−1 to +2 days", "on the day only". */
  static String window(VisitWindow window) {
    return window.earliest() == 0 && window.latest() == 0
        ? "on the day only"
        : signed(window.earliest()) + " to " + signed(window.latest()) + " days";
  }

  private static String signed(int days) {
    return days == 0 ? "0" : (days < 0 ? MINUS : "+") + Math.abs(days);
  }

  private static String event(StudyEvent event) {
    return switch (event) {
      case CALENDAR_ANCHOR -> "the first day of the study calendar";
      case CYCLE_START -> "the first day of the cycle";
      case LAST_DOSE -> "the last dose";
      case END_OF_TREATMENT -> "the end-of-treatment visit";
    };
  }
}
