package org.nktrials.rules.schedule;

/**
 * One time that a visit of the protocol is due.
 *
 * @param visit code of the visit in the protocol, for example "CnD10"
 * @param number cycle of a visit of each cycle, else 1 for the first time, 2 for the second
 * @param code unique for a patient, for example "C2D10", "TUM-3"
 * @param day study day as planned, for example "C2 D10"; empty where the visit has none
 */
public record VisitOccurrence(String visit, int number, String code, String day) {

  private static final String MINUS = "\u2212";

  static VisitOccurrence onStudyDay(VisitRule rule, int day, CalendarRule calendar) {
    return new VisitOccurrence(rule.id(), 1, rule.id(), calendar.label(day));
  }

  /** A rule for a single cycle keeps its code; "Cn" becomes "C2". */
  static VisitOccurrence inCycle(VisitRule rule, VisitTiming.InEachCycle timing, int cycle) {
    Integer only = timing.toCycle();
    String code =
        rule.id().startsWith("Cn")
            ? "C" + cycle + rule.id().substring(2)
            : only != null && only == timing.fromCycle() ? rule.id() : rule.id() + "-C" + cycle;
    return new VisitOccurrence(rule.id(), cycle, code, new CycleDay(cycle, timing.day()).label());
  }

  static VisitOccurrence repeated(VisitRule rule, int number) {
    return new VisitOccurrence(rule.id(), number, rule.id() + "-" + number, "");
  }

  static VisitOccurrence once(VisitRule rule) {
    return new VisitOccurrence(rule.id(), 1, rule.id(), "");
  }

  /** "D10", "D−21". */
  static String day(int day) {
    return day < 0 ? "D" + MINUS + -day : "D" + day;
  }
}
