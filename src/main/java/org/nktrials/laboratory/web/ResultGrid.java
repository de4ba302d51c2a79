package org.nktrials.laboratory.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nktrials.laboratory.Analyte;
import org.nktrials.laboratory.LaboratoryResult;
import org.nktrials.laboratory.Panel;
import org.nktrials.laboratory.RecentResults;

/** Rows of tests by panel, columns of sample dates. */
record ResultGrid(List<LocalDate> days, List<Group> groups) {

  static ResultGrid of(RecentResults recent) {
    Map<Analyte, List<LaboratoryResult>> byTest =
        recent.results().stream()
            .collect(groupingBy(LaboratoryResult::analyte, TreeMap::new, toList()));
    return new ResultGrid(
        recent.days(),
        Arrays.stream(Panel.values())
            .map(panel -> group(panel, byTest, recent.days()))
            .filter(group -> !group.rows().isEmpty())
            .toList());
  }

  private static Group group(
      Panel panel, Map<Analyte, List<LaboratoryResult>> byTest, List<LocalDate> days) {
    return new Group(
        panel,
        byTest.entrySet().stream()
            .filter(test -> test.getKey().panel() == panel)
            .map(test -> row(test.getKey(), test.getValue(), days))
            .toList());
  }

  private static Row row(Analyte analyte, List<LaboratoryResult> results, List<LocalDate> days) {
    Map<LocalDate, List<LaboratoryResult>> byDay =
        results.stream().collect(groupingBy(LaboratoryResult::sampledOn));
    return new Row(
        analyte,
        days.stream().map(day -> new Cell(day, byDay.getOrDefault(day, List.of()))).toList());
  }

  /** The tests of a panel that have a result on one of the dates. */
  record Group(Panel panel, List<Row> rows) {}

  /** A test. */
  record Row(Analyte analyte, List<Cell> cells) {}

  /** A test on a date: usually one result, none when there was no sample. */
  record Cell(LocalDate day, List<LaboratoryResult> results) {}
}
