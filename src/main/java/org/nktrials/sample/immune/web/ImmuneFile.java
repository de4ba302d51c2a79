package org.nktrials.sample.immune.web;

import org.nktrials.document.CsvTable;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.immune.ImmuneParameter;
import org.nktrials.rules.immune.ImmuneStatistic;
import org.nktrials.rules.immune.course.BoundedChange;
import org.nktrials.rules.immune.course.CourseChange;
import org.nktrials.rules.immune.course.CourseSample;
import org.nktrials.rules.reason.Reason;
import org.nktrials.sample.immune.ParameterCourses;
import org.nktrials.sample.immune.SubjectCourse;
import org.nktrials.sample.immune.TrialImmune;
import org.nktrials.sample.result.ReleasedResult;

/** The numbers behind the charts as files; each row says whether the data are synthetic. */
final class ImmuneFile {

  private ImmuneFile() {}

  /** Every released value. */
  static CsvTable courses(TrialImmune immune) {
    CsvTable table = courseTable();
    for (ParameterCourses parameter : immune.parameters()) {
      for (SubjectCourse course : parameter.courses()) {
        course.results().forEach(one -> row(table, immune.trial(), immune.protocol(), course, one));
      }
    }
    return table;
  }

  /** The head of a file of values. */
  static CsvTable courseTable() {
    return new CsvTable(
        "data",
        "patient",
        "level",
        "parameter",
        "visit",
        "collected on",
        "study day 1",
        "qualifier",
        "value",
        "as reported",
        "unit",
        "method",
        "cytometer",
        "batch",
        "panel version",
        "with target %",
        "without target %",
        "derivation");
  }

  static void row(
      CsvTable table,
      TrialSummary trial,
      ProtocolDefinition protocol,
      SubjectCourse course,
      ReleasedResult one) {
    ReleasedResult.Raw raw = one.raw();
    table.row(
        standing(trial),
        one.subjectCode(),
        Levels.name(protocol, course.doses().level()),
        one.parameter(),
        one.visit(),
        one.collectedOn(),
        course.doses().dayOne(),
        one.qualifier().name(),
        one.value(),
        one.printedValue(),
        one.unit(),
        one.method().label(),
        one.cytometer(),
        one.batch(),
        one.panelVersion(),
        raw == null ? null : raw.withTarget(),
        raw == null ? null : raw.withoutTarget(),
        one.derived());
  }

  /** Change over the course, with the amount of drug given in it. */
  static CsvTable changes(TrialImmune immune) {
    CsvTable table =
        new CsvTable(
            "data",
            "patient",
            "level",
            "parameter",
            "drug given in the course",
            "unit of the drug",
            "visit before",
            "qualifier before",
            "value before",
            "visit after",
            "qualifier after",
            "value after",
            "qualifier of the change",
            "change",
            "unit of the change",
            "method",
            "why there is no change");
    for (ParameterCourses parameter : immune.parameters()) {
      parameter.courses().forEach(one -> change(table, immune, parameter.parameter(), one));
    }
    return table;
  }

  private static void change(
      CsvTable table, TrialImmune immune, ImmuneParameter parameter, SubjectCourse one) {
    CourseSample before = null;
    CourseSample after = null;
    String qualifier = null;
    Double amount = null;
    switch (one.change()) {
      case CourseChange.Known(var first, var second, double change, _) -> {
        before = first;
        after = second;
        qualifier = "EXACT";
        amount = change;
      }
      case CourseChange.Bounded(var first, var second, _) -> {
        before = first;
        after = second;
        BoundedChange bound = BoundedChange.of(parameter.statistic(), first, second).orElse(null);
        if (bound != null) {
          qualifier = bound.atLeast() ? "AT_LEAST" : "AT_MOST";
          amount = bound.amount();
        }
      }
      case CourseChange.NotCompared _ -> {}
    }
    var drug = immune.drug();
    table.row(
        standing(immune.trial()),
        one.code(),
        Levels.name(immune.protocol(), one.doses().level()),
        parameter.code(),
        one.doses().inFirstCourse(),
        drug == null ? null : drug.dose().value().unit(),
        before == null ? null : before.visit(),
        before == null ? null : before.qualifier().name(),
        before == null ? null : before.value(),
        after == null ? null : after.visit(),
        after == null ? null : after.qualifier().name(),
        after == null ? null : after.value(),
        qualifier,
        amount,
        parameter.statistic() == ImmuneStatistic.PERCENT
            ? "percentage points"
            : "% of the value before",
        before == null ? null : before.method().label(),
        one.change().reasons().stream().map(Reason::sentence).findFirst().orElse(null));
  }

  private static String standing(TrialSummary trial) {
    return trial.synthetic() ? "synthetic" : "observed";
  }
}
