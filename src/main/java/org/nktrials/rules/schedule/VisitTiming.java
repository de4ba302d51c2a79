package org.nktrials.rules.schedule;

import org.jspecify.annotations.Nullable;

/** When a visit is due. */
public sealed interface VisitTiming {

  /**
   * Once, on a day of the study calendar.
   *
   * @param spanDays consecutive days that the visit takes, from 1; absent = 1
   */
  record OnStudyDay(int day, @Nullable Integer spanDays) implements VisitTiming {

    /** On a single day. */
    public OnStudyDay(int day) {
      this(day, null);
    }

    int days() {
      return spanDays == null ? 1 : spanDays;
    }
  }

  /**
   * Again and again on days of the study calendar.
   *
   * @param fromDay study day of the first visit
   * @param toDay last study day on which a visit may fall; absent = until treatment and follow-up
   *     end
   * @param everyDays days from one visit to the next, at least 1
   * @param until what ends them before their last day; absent = nothing
   */
  record OnStudyDays(int fromDay, @Nullable Integer toDay, int everyDays, @Nullable Until until)
      implements VisitTiming {

    /** Until their last day. */
    public OnStudyDays(int fromDay, @Nullable Integer toDay, int everyDays) {
      this(fromDay, toDay, everyDays, null);
    }

    public OnStudyDays {
      if (everyDays < 1) {
        throw new IllegalArgumentException("visits repeat after 1 day or more, not " + everyDays);
      }
    }
  }

  /**
   * In each cycle of a range.
   *
   * @param fromCycle first cycle, from 1
   * @param toCycle last cycle; absent = as long as treatment lasts
   * @param day day of the cycle, from 1
   * @param spanDays consecutive days that the visit takes, from 1
   */
  record InEachCycle(int fromCycle, @Nullable Integer toCycle, int day, int spanDays)
      implements VisitTiming {

    boolean includes(int cycle) {
      return cycle >= fromCycle && (toCycle == null || cycle <= toCycle);
    }
  }

  /** Every so many days after an event, the event's own date not counted. */
  record EveryDays(int days, StudyEvent from) implements VisitTiming {

    public EveryDays {
      if (days < 1) {
        throw new IllegalArgumentException("visits repeat after 1 day or more, not " + days);
      }
    }
  }

  /** Once, so many days after an event; 0 = on its date. */
  record AfterEvent(StudyEvent event, int days) implements VisitTiming {}

  /** What ends visits that repeat. */
  public enum Until {
    /** The day on which neutrophils and platelets have recovered is the last one. */
    COUNTS_RECOVERED
  }

  /** Event in a patient's course from which visits are counted. */
  public enum StudyEvent {
    /** The date that the study calendar counts from. */
    CALENDAR_ANCHOR,
    /** First day of a treatment cycle. */
    CYCLE_START,
    /** Last dose of any study treatment. */
    LAST_DOSE,
    /** The end-of-treatment visit as it took place. */
    END_OF_TREATMENT
  }
}
