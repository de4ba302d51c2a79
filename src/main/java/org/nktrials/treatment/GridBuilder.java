package org.nktrials.treatment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.Treatment;

/**
 * Lays the records of one patient on the days of the protocol.
 *
 * @param today local date of the patient's site
 * @param treated whether treatment goes on, so that days to come are planned
 * @param doses that count
 * @param omissions that count
 */
record GridBuilder(
    ProtocolDefinition protocol,
    LocalDate today,
    boolean treated,
    List<Dose> doses,
    List<DoseOmission> omissions) {

  private static final int DAYS_IN_A_ROW = 7;

  /** How long before and after its planned start a cycle that has not begun is shown. */
  private static final int START_WINDOW_DAYS = 7;

  DoseGrid build(DoseCalendar calendar) {
    List<DoseGrid.Cycle> cycles =
        IntStream.rangeClosed(1, calendar.started() + (nextIsNear(calendar) ? 1 : 0))
            .mapToObj(number -> cycle(calendar, number))
            .toList();
    return new DoseGrid(cycles.reversed());
  }

  private boolean nextIsNear(DoseCalendar calendar) {
    LocalDate next = calendar.cycles().startOf(calendar.started() + 1);
    return calendar.begun()
        && treated
        && !today.isBefore(next.minusDays(START_WINDOW_DAYS))
        && !today.isAfter(next.plusDays(START_WINDOW_DAYS));
  }

  private DoseGrid.Cycle cycle(DoseCalendar calendar, int number) {
    boolean begun = calendar.begun() && number <= calendar.started();
    List<DoseCalendar.Planned> planned =
        protocol.treatments().stream()
            .map(drug -> calendar.planned(drug, number))
            .filter(Objects::nonNull)
            .toList();
    LocalDate from =
        Stream.concat(planned.stream().map(DoseCalendar.Planned::from), recorded(calendar, number))
            .min(Comparator.naturalOrder())
            .orElseThrow();
    LocalDate to =
        Stream.concat(planned.stream().map(DoseCalendar.Planned::to), recorded(calendar, number))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    List<DoseGrid.Day> days =
        from.datesUntil(to.plusDays(1))
            .map(day -> new DoseGrid.Day(day, calendar.dayLabel(number, day), day.equals(today)))
            .toList();
    List<DoseGrid.Week> weeks = new ArrayList<>();
    for (int first = 0; first < days.size(); first += DAYS_IN_A_ROW) {
      weeks.add(
          week(
              calendar, number, days.subList(first, Math.min(first + DAYS_IN_A_ROW, days.size()))));
    }
    return new DoseGrid.Cycle(number, begun, weeks);
  }

  /** Days with a record in a cycle that has begun, planned or not. */
  private Stream<LocalDate> recorded(DoseCalendar calendar, int number) {
    return Stream.concat(
            doses.stream().flatMap(Dose::eachDay), omissions.stream().map(DoseOmission::plannedOn))
        .filter(day -> number <= calendar.started() && calendar.cycleOf(day) == number);
  }

  private DoseGrid.Week week(DoseCalendar calendar, int number, List<DoseGrid.Day> days) {
    return new DoseGrid.Week(
        days,
        protocol.treatments().stream()
            .map(
                drug -> {
                  DoseCalendar.Planned planned = calendar.planned(drug, number);
                  return new DoseGrid.Row(
                      drug.code(),
                      drug.name(),
                      days.stream().map(day -> cell(drug, planned, day)).toList());
                })
            .toList());
  }

  private DoseGrid.Cell cell(
      Treatment drug, DoseCalendar.@Nullable Planned planned, DoseGrid.Day day) {
    List<Dose> given =
        doses.stream()
            .filter(dose -> dose.drug().equals(drug.code()) && dose.coversDay(day.date()))
            .toList();
    DoseOmission omission =
        omissions.stream()
            .filter(one -> one.drug().equals(drug.code()) && one.plannedOn().equals(day.date()))
            .findFirst()
            .orElse(null);
    boolean isPlanned = planned != null && planned.includes(day.date());
    return new DoseGrid.Cell(
        drug.code(), day, state(drug, isPlanned, day.date(), given, omission), given, omission);
  }

  private CellState state(
      Treatment drug,
      boolean planned,
      LocalDate day,
      List<Dose> given,
      @Nullable DoseOmission omission) {
    if (!given.isEmpty()) {
      return amount(drug, given);
    }
    if (omission != null) {
      return omission.kind() == OmissionKind.MISSED ? CellState.MISSED : CellState.WITHHELD;
    }
    if (!planned) {
      return CellState.NOT_PLANNED;
    }
    if (day.isAfter(today)) {
      return treated ? CellState.PLANNED : CellState.NOT_PLANNED;
    }
    return CellState.NOT_ENTERED;
  }

  /** What was given on the day against what the protocol plans at the level of the dose. */
  private CellState amount(Treatment drug, List<Dose> given) {
    Integer level = given.getFirst().level();
    Optional<BigDecimal> plan = protocol.dailyAmount(drug, level == null ? 0 : level);
    BigDecimal sum = given.stream().map(Dose::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    int compared = plan.map(sum::compareTo).orElse(0);
    return compared == 0
        ? CellState.GIVEN
        : compared < 0 ? CellState.REDUCED : CellState.ABOVE_PLAN;
  }
}
