package org.nktrials.rules.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a patient's course, from which visits are dated. All dates are local dates of
 * the patient's site.
 *
 * @param plannedDayOne first day of the study calendar as planned when the lead-in began; null
 *     while nothing is planned
 * @param cycleStarts days on which cycle 1, 2, … really began, ascending; empty before day one
 * @param firstDoses first dose by code of the drug
 * @param lastDose last day with a study drug; null before the first
 * @param treatmentEnded day on which treatment was ended; null while it goes on
 * @param endOfTreatmentVisit day on which the end-of-treatment visit took place; null before
 * @param moved new target dates by {@link VisitOccurrence#code}, the latest word on each
 * @param today the day up to which repeated visits are listed, with the first one after it
 * @param countsRecovered day from which on neutrophils and platelets have recovered; null before
 */
public record Course(
    @Nullable LocalDate plannedDayOne,
    List<LocalDate> cycleStarts,
    Map<String, LocalDate> firstDoses,
    @Nullable LocalDate lastDose,
    @Nullable LocalDate treatmentEnded,
    @Nullable LocalDate endOfTreatmentVisit,
    Map<String, LocalDate> moved,
    LocalDate today,
    @Nullable LocalDate countsRecovered) {

  /** A course in which no blood counts are waited for. */
  public Course(
      @Nullable LocalDate plannedDayOne,
      List<LocalDate> cycleStarts,
      Map<String, LocalDate> firstDoses,
      @Nullable LocalDate lastDose,
      @Nullable LocalDate treatmentEnded,
      @Nullable LocalDate endOfTreatmentVisit,
      Map<String, LocalDate> moved,
      LocalDate today) {
    this(
        plannedDayOne,
        cycleStarts,
        firstDoses,
        lastDose,
        treatmentEnded,
        endOfTreatmentVisit,
        moved,
        today,
        null);
  }

  /** Copies the collections. */
  public Course {
    cycleStarts = List.copyOf(cycleStarts);
    firstDoses = Map.copyOf(firstDoses);
    moved = Map.copyOf(moved);
  }

  /** First day of the study calendar as it was; null while it has not come. */
  @Nullable LocalDate dayOne() {
    return cycleStarts.isEmpty() ? null : cycleStarts.getFirst();
  }

  /** Whether a visit of treatment on this date is no longer expected. */
  boolean endedBefore(LocalDate date) {
    return treatmentEnded != null && treatmentEnded.isBefore(date);
  }
}
