package org.nktrials.aftercare.web;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nktrials.aftercare.SupportDay;
import org.nktrials.laboratory.Analyte;
import org.nktrials.laboratory.LaboratoryResult;
import org.nktrials.rules.schedule.CalendarRule;

/** The daily table: counts and support from seven days before the infusion. */
record DailyRows(
    LocalDate infusion,
    CalendarRule calendar,
    List<LaboratoryResult> counts,
    List<SupportDay> days) {

  private static final int DAYS_BEFORE = 7;

  /** How far the table goes on every day; later days only where something is recorded. */
  private static final int EVERY_DAY_UNTIL = 45;

  /** Latest day first. */
  List<DayRow> all(LocalDate today) {
    Map<LocalDate, SupportDay> support =
        days.stream().collect(Collectors.toMap(SupportDay::on, Function.identity()));
    Map<LocalDate, List<LaboratoryResult>> results =
        counts.stream().collect(Collectors.groupingBy(LaboratoryResult::sampledOn));
    LocalDate everyDay = infusion.plusDays(EVERY_DAY_UNTIL);
    List<DayRow> rows = new ArrayList<>();
    LocalDate first = infusion.minusDays(DAYS_BEFORE);
    for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(1)) {
      List<LaboratoryResult> found = results.getOrDefault(day, List.of());
      if (!day.isAfter(everyDay) || !found.isEmpty() || support.containsKey(day)) {
        rows.add(
            new DayRow(
                day,
                calendar.label(calendar.from(infusion).dayOf(day)),
                printed(found, Analyte.ANC),
                printed(found, Analyte.PLT),
                printed(found, Analyte.HGB),
                support.get(day)));
      }
    }
    return rows.reversed();
  }

  private static String printed(List<LaboratoryResult> found, Analyte analyte) {
    return found.stream()
        .filter(result -> result.analyte() == analyte)
        .map(result -> result.notDone() ? "not done" : result.printedValue())
        .collect(joining(", "));
  }
}
