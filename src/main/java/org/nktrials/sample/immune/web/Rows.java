package org.nktrials.sample.immune.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.rules.immune.ImmuneMethod;
import org.nktrials.rules.immune.ImmuneStatistic;
import org.nktrials.rules.immune.course.BoundedChange;
import org.nktrials.rules.immune.course.CourseChange;
import org.nktrials.rules.immune.course.CourseSample;
import org.nktrials.rules.reason.Reason;
import org.nktrials.sample.immune.SubjectCourse;
import org.nktrials.sample.result.ReleasedResult;

/** The tables under the charts: what is drawn, and what is not with its reason. */
final class Rows {

  private static final String DUAL = " (dual platform)";

  private Rows() {}

  /**
   * A patient with a value at each visit; what was not measured or not evaluable is written out.
   */
  record CourseRow(String code, String level, List<Cell> cells) {

    /** Address of the patient's page, from either immune page. */
    public String link() {
      return Rows.link(code);
    }
  }

  /** What is known of a visit. */
  record Cell(String visit, String text) {}

  /**
   * A patient before and after.
   *
   * @param change a number with its unit, or why there is none
   */
  record ChangeRow(
      String code, String level, String given, String before, String after, String change) {

    /** Address of the patient's page, from either immune page. */
    public String link() {
      return Rows.link(code);
    }
  }

  /** Relative, as both pages lie two folders deep; a hundred rows need no address of their own. */
  private static String link(String code) {
    return "../../patients/" + code + "/immune";
  }

  /** Visits with a result, in the order of the protocol, then others. */
  static List<String> visits(ProtocolDefinition protocol, List<SubjectCourse> courses) {
    Set<String> found = new LinkedHashSet<>();
    courses.forEach(one -> one.results().forEach(result -> found.add(result.visit())));
    List<String> ordered =
        new ArrayList<>(
            protocol.immunePanel().value().timePoints().stream().filter(found::contains).toList());
    found.stream().filter(one -> !ordered.contains(one)).forEach(ordered::add);
    return ordered;
  }

  static List<CourseRow> courses(
      ProtocolDefinition protocol, List<SubjectCourse> courses, List<String> visits) {
    return courses.stream()
        .map(
            one ->
                new CourseRow(
                    one.code(),
                    Levels.name(protocol, one.doses().level()),
                    visits.stream().map(visit -> new Cell(visit, text(one, visit))).toList()))
        .toList();
  }

  private static String text(SubjectCourse course, String visit) {
    List<String> values =
        course.results().stream()
            .filter(one -> one.visit().equals(visit))
            .map(Rows::value)
            .toList();
    return values.isEmpty() ? "not released" : String.join("; ", values);
  }

  private static String value(ReleasedResult one) {
    if (one.raw() != null) {
      return one.printedValue() + " (" + one.raw().words() + ")";
    }
    return switch (one.method()) {
      case DUAL_PLATFORM -> one.printedValue() + DUAL;
      case MFI ->
          one.printedValue()
              + " ("
              + said(one.cytometer())
              + ", "
              + said(one.batch())
              + (one.panelVersion() == null ? ")" : ", " + one.panelVersion() + ")");
      case SINGLE_PLATFORM, PERCENTAGE, DERIVED -> one.printedValue();
    };
  }

  private static String said(@Nullable String word) {
    return word == null ? "not stated" : word;
  }

  static List<ChangeRow> changes(
      ProtocolDefinition protocol, ImmuneStatistic statistic, List<SubjectCourse> courses) {
    return courses.stream().map(one -> change(protocol, statistic, one)).toList();
  }

  private static ChangeRow change(
      ProtocolDefinition protocol, ImmuneStatistic statistic, SubjectCourse one) {
    String level = Levels.name(protocol, one.doses().level());
    String given = one.doses().inFirstCourse().stripTrailingZeros().toPlainString();
    return switch (one.change()) {
      case CourseChange.Known(var before, var after, double amount, _) ->
          new ChangeRow(
              one.code(), level, given, said(before), said(after), amount(statistic, amount));
      case CourseChange.Bounded(var before, var after, var reasons) ->
          new ChangeRow(
              one.code(),
              level,
              given,
              said(before),
              said(after),
              bound(statistic, before, after) + words(reasons));
      case CourseChange.NotCompared(var reasons) ->
          new ChangeRow(one.code(), level, given, "not compared", "not compared", words(reasons));
    };
  }

  /** "at most −50.0 %: "; empty where no bound follows. */
  private static String bound(ImmuneStatistic statistic, CourseSample before, CourseSample after) {
    return BoundedChange.of(statistic, before, after)
        .map(
            one ->
                (one.atLeast() ? "at least " : "at most ") + amount(statistic, one.amount()) + ": ")
        .orElse("");
  }

  /** A change with its unit. */
  static String amount(ImmuneStatistic statistic, double amount) {
    return String.format(Locale.ROOT, "%+.1f", amount).replace('-', '\u2212')
        + (statistic == ImmuneStatistic.PERCENT ? " points" : " %");
  }

  private static String said(CourseSample sample) {
    String sign =
        switch (sample.qualifier()) {
          case LESS -> "< ";
          case GREATER -> "> ";
          case EXACT, NOT_EVALUABLE -> "";
        };
    return sample.visit()
        + ": "
        + sign
        + number(sample.value())
        + (sample.method() == ImmuneMethod.DUAL_PLATFORM ? DUAL : "");
  }

  /** Three significant digits, as laboratories hand over. */
  static String number(double value) {
    return BigDecimal.valueOf(value).round(new MathContext(3)).stripTrailingZeros().toPlainString();
  }

  private static String words(List<Reason> reasons) {
    return String.join(" ", reasons.stream().map(Reason::sentence).toList());
  }
}
