package org.nktrials.protocol.web;

import java.util.ArrayList;
import java.util.List;
import org.nktrials.protocol.DltSettings;
import org.nktrials.protocol.DltSettings.TermException;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolSettings.Window;
import org.nktrials.protocol.web.Section.Mark;
import org.nktrials.protocol.web.Section.Row;
import org.nktrials.rules.toxicity.AssessmentRule;
import org.nktrials.rules.toxicity.DltCriteria.TermRule;
import org.nktrials.rules.toxicity.DltException;
import org.nktrials.rules.toxicity.DltException.Condition;
import org.nktrials.rules.toxicity.ExposureRequirement;
import org.nktrials.rules.toxicity.numbers.NumberRule;

/** What counts as dose-limiting, when, and for whom. */
final class ToxicitySection {

  private ToxicitySection() {}

  static Section window(ProtocolDefinition protocol) {
    Window window = protocol.dltWindow().value();
    String drug = protocol.treatment(window.anchorTreatment()).name();
    List<Row> rows = new ArrayList<>();
    rows.add(
        new Row(
            "DLT window",
            "Day %d to day %d".formatted(window.fromDay(), window.toDay()),
            "Day 1 is the first dose of %s; both ends belong to it.".formatted(drug),
            Mark.of(protocol, protocol.dltWindow())));
    Mark exposure = Mark.of(protocol, protocol.minimumExposure());
    for (ExposureRequirement requirement : protocol.minimumExposure().value()) {
      rows.add(
          new Row(
              "Evaluable only with",
              exposure(requirement),
              protocol.treatment(requirement.drug()).name()
                  + ": with less, a patient without DLT is replaced.",
              exposure));
    }
    rows.add(
        new Row(
            "Grading",
            "CTCAE version " + protocol.ctcaeVersion().value(),
            "Terms and grades of adverse events.",
            Mark.of(protocol, protocol.ctcaeVersion())));
    return new Section("window", "DLT window and evaluability", rows);
  }

  static Section rules(ProtocolDefinition protocol) {
    DltSettings settings = protocol.dltRules().value();
    Mark mark = Mark.of(protocol, protocol.dltRules());
    List<Row> rows = new ArrayList<>();
    rows.add(
        new Row(
            "Related, not haematological",
            "Grade %d or more".formatted(settings.lowestRelatedGrade()),
            "Counts unless an exception below spares it.",
            mark));
    settings
        .termRules()
        .forEach(
            rule ->
                rows.add(
                    new Row(
                        rule.term(),
                        "Grade %d or more".formatted(rule.lowestGrade()),
                        counts(rule),
                        mark)));
    settings
        .numberRules()
        .forEach(
            rule -> rows.add(new Row("Laboratory numbers", rule.sentence(), note(rule), mark)));
    settings.assessmentRules().forEach(rule -> rows.add(assessment(rule, mark)));
    Integer delay = settings.longestCycleDelayDays();
    if (delay != null) {
      rows.add(
          new Row(
              "Delay of the next cycle",
              "More than %d days".formatted(delay),
              "Counts as DLT when related toxicity was the cause.",
              mark));
    }
    settings.exceptions().forEach(exception -> rows.add(exception(exception, mark)));
    rows.add(
        new Row(
            "Haematological terms",
            settings.haematologicalTerms().stream()
                .sorted()
                .reduce((a, b) -> a + ", " + b)
                .orElse("none"),
            "Judged by the laboratory numbers above; where there are none, by an investigator.",
            mark));
    var stop = settings.toxicityStop();
    if (stop != null) {
      rows.add(
          new Row(
              "Stopped for toxicity",
              "Fewer than %d doses of %s"
                  .formatted(stop.doses(), protocol.treatment(stop.drug()).name()),
              "Counts as DLT when related toxicity was the cause.",
              mark));
    }
    return new Section("dlt", "Dose-limiting toxicity", rows);
  }

  private static String counts(TermRule rule) {
    Integer hours = rule.withinHoursOfAnchor();
    String within = hours == null ? "" : ", if it began within " + hours + " h of that dose";
    return rule.onlyIfRelated()
        ? "Counts by itself when related to a study drug%s.".formatted(within)
        : "Counts by itself, whatever its cause%s.".formatted(within);
  }

  private static Row assessment(AssessmentRule rule, Mark mark) {
    boolean graded = rule.assessment() != AssessmentRule.Assessment.PROLONGED_CYTOPENIA;
    return new Row(
        rule.assessment().label(),
        graded ? "Grade %d or more".formatted(rule.lowestGrade()) : "Confirmed",
        "Counts by itself once an investigator confirmed it.",
        mark);
  }

  private static String note(NumberRule rule) {
    return rule instanceof NumberRule.BelowForDays days
        ? "Counts by itself. Values below up to %d days apart count as one run; over longer gaps the"
                .formatted(days.longestGapDays())
            + " rule asks for the sample."
        : "Counts by itself.";
  }

  private static Row exception(TermException exception, Mark mark) {
    String note = exception.note();
    return new Row(
        exception.active() ? "Exception" : "Exception, switched off",
        exception.terms().stream().sorted().reduce((a, b) -> a + ", " + b).orElse("none"),
        "Up to grade %d: %s%s"
            .formatted(
                exception.highestGrade(),
                condition(exception.condition()),
                note == null ? "" : " " + note),
        mark);
  }

  private static String condition(Condition condition) {
    return switch (condition) {
      case DltException.Always _ -> "never counts.";
      case DltException.AtMostHours(int hours) ->
          "does not count when grade 3 or more lasts at most %d h.".formatted(hours);
      case DltException.IfInvestigatorConfirms(String when) ->
          "does not count if the investigator confirms that " + when + ".";
      case DltException.CorrectedWithin(int hours) ->
          "does not count if it was a laboratory finding only, which the investigator confirms, and"
              + " was corrected within %d h.".formatted(hours);
    };
  }

  private static String exposure(ExposureRequirement requirement) {
    return switch (requirement) {
      case ExposureRequirement.AtLeastDoses(_, int doses) -> "At least %d doses".formatted(doses);
      case ExposureRequirement.AtLeastPercent(_, int percent) ->
          "At least %d %% of the planned doses".formatted(percent);
    };
  }
}
