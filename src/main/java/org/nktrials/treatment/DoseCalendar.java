package org.nktrials.treatment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.Treatment;
import org.nktrials.protocol.Treatment.Cycles;
import org.nktrials.protocol.Treatment.Days;
import org.nktrials.rules.schedule.CycleCalendar;
import org.nktrials.rules.schedule.StudyCalendar;

/**
 * Which date is which day of which cycle for one patient. A cycle begins with the first dose of the
 * protocol's anchor drug; while none was given, day 1 is counted from the first study drug given or
 * authorised.
 *
 * @param cycles started cycles; the only one is projected while {@code begun} is false
 * @param begun whether the anchor drug was given
 */
record DoseCalendar(ProtocolDefinition protocol, CycleCalendar cycles, boolean begun) {

  /** Days by which a cycle may begin early: the window of the protocol's visits. */
  private static final int EARLY_DAYS = 1;

  /** Empty while nothing says when treatment begins. */
  static Optional<DoseCalendar> of(
      ProtocolDefinition protocol, List<Dose> given, List<Authorisation> authorised) {
    var settings = protocol.calendar().value();
    List<LocalDate> starts =
        starts(settings.anchorTreatment(), settings.cycleLengthInDays(), given);
    int length = settings.cycleLengthInDays();
    if (!starts.isEmpty()) {
      return Optional.of(new DoseCalendar(protocol, new CycleCalendar(starts, length), true));
    }
    return firstPlanned(protocol, given, authorised)
        .map(day -> new DoseCalendar(protocol, new CycleCalendar(List.of(day), length), false));
  }

  private static List<LocalDate> starts(String anchor, int length, List<Dose> given) {
    var days = new TreeSet<LocalDate>();
    given.stream()
        .filter(dose -> dose.counts() && dose.drug().equals(anchor))
        .forEach(dose -> dose.eachDay().forEach(days::add));
    List<LocalDate> starts = new ArrayList<>();
    for (LocalDate day : days) {
      if (starts.isEmpty() || !day.isBefore(starts.getLast().plusDays(length - EARLY_DAYS))) {
        starts.add(day);
      }
    }
    return starts;
  }

  /** Day 1 counted from the earliest study drug given, or else from the earliest authorised. */
  private static Optional<LocalDate> firstPlanned(
      ProtocolDefinition protocol, List<Dose> given, List<Authorisation> authorised) {
    return given.stream()
        .filter(Dose::counts)
        .min(Comparator.comparing(Dose::givenOn))
        .map(dose -> dayOne(protocol, dose.drug(), dose.givenOn()))
        .or(
            () ->
                authorised.stream()
                    .min(Comparator.comparing(Authorisation::plannedFor))
                    .map(one -> dayOne(protocol, one.drug(), one.plannedFor())));
  }

  private static LocalDate dayOne(ProtocolDefinition protocol, String drug, LocalDate first) {
    int from = protocol.treatment(drug).days().value().from();
    StudyCalendar relative = protocol.calendarFrom(first);
    int anchor = protocol.calendar().value().dayZero() ? 0 : 1;
    return first.plusDays(relative.daysBetween(from, anchor));
  }

  /** Number of started cycles, at least 1. */
  int started() {
    return cycles.starts().size();
  }

  /** Cycle of a date: everything before cycle 2 belongs to cycle 1, the lead-in too. */
  int cycleOf(LocalDate date) {
    return cycles.on(date).map(day -> day.cycle()).orElse(1);
  }

  /** Date of a day of a cycle; in cycle 1 it is a study day, which may be negative. */
  LocalDate dateOf(int cycle, int day) {
    return cycle == 1
        ? protocol.calendarFrom(cycles.startOf(1)).dateOf(day)
        : cycles.startOf(cycle).plusDays(day - 1L);
  }

  /** As written on forms: {@code D−21}, {@code D12}. */
  String dayLabel(int cycle, LocalDate date) {
    int day =
        cycle == 1
            ? protocol.calendarFrom(cycles.startOf(1)).dayOf(date)
            : Math.toIntExact(cycles.startOf(cycle).until(date, ChronoUnit.DAYS)) + 1;
    return "D" + (day < 0 ? "\u2212" + -day : String.valueOf(day));
  }

  /** First and last date on which the protocol plans a drug in a cycle; null when it does not. */
  @Nullable Planned planned(Treatment drug, int cycle) {
    Days days = drug.days().value();
    return drug.isOptional() || (cycle > 1 && days.cycles() == Cycles.FIRST_ONLY)
        ? null
        : new Planned(dateOf(cycle, days.from()), dateOf(cycle, days.to()));
  }

  /** Whether the protocol plans a drug on a date, in the cycle of that date. */
  boolean plans(Treatment drug, LocalDate date) {
    Planned planned = planned(drug, cycleOf(date));
    return planned != null && planned.includes(date);
  }

  /** Days of one drug in one cycle, both ends included. */
  record Planned(LocalDate from, LocalDate to) {

    boolean includes(LocalDate date) {
      return !date.isBefore(from) && !date.isAfter(to);
    }
  }
}
