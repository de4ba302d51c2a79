package org.nktrials.protocol.web;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolSettings.ImmunePanel;
import org.nktrials.protocol.Stated;
import org.nktrials.protocol.SubjectKind;
import org.nktrials.protocol.web.Section.Mark;
import org.nktrials.protocol.web.Section.Row;
import org.nktrials.rules.eligibility.CriterionEvaluation;
import org.nktrials.rules.eligibility.CriterionEvaluation.NumberRange;
import org.nktrials.rules.eligibility.CriterionKind;
import org.nktrials.rules.eligibility.EligibilityCriterion;

/** The long lists: criteria, visits, immune panel. */
final class ListSection {

  private ListSection() {}

  /** Values whose comparison with the source is counted, by the kind of their record. */
  static Section verification(ProtocolDefinition protocol) {
    Stated<List<String>> critical = protocol.criticalFieldList();
    Map<String, List<String>> byRecord = new LinkedHashMap<>();
    for (String field : critical.value()) {
      String[] parts = field.split("\\.", 2);
      byRecord.computeIfAbsent(inWords(parts[0]), _ -> new ArrayList<>()).add(inWords(parts[1]));
    }
    Mark mark = Mark.of(protocol, critical);
    return new Section(
        "verification",
        "Source data verification",
        byRecord.entrySet().stream()
            .map(
                one ->
                    new Row(
                        one.getKey(),
                        String.join(", ", one.getValue()).toLowerCase(Locale.ROOT),
                        "Critical: counted in the percentage that is verified.",
                        mark))
            .toList());
  }

  private static String inWords(String column) {
    String words = column.replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  static Section eligibility(ProtocolDefinition protocol) {
    Mark mark = Mark.of(protocol, protocol.eligibility());
    return new Section(
        "eligibility",
        "Eligibility criteria",
        protocol.eligibility().value().stream()
            .map(
                criterion ->
                    new Row(
                        "%s, %s"
                            .formatted(
                                criterion.number(),
                                criterion.kind() == CriterionKind.EXCLUSION
                                    ? "exclusion"
                                    : "inclusion"),
                        criterion.text(),
                        judged(criterion),
                        mark))
            .toList());
  }

  static Section visits(ProtocolDefinition protocol, CodeWords words) {
    Mark mark = Mark.of(protocol, protocol.visits());
    return new Section(
        "visits",
        "Visits",
        protocol.visits().value().stream()
            .map(
                visit ->
                    new Row(
                        visit.id()
                            + ", "
                            + visit.label()
                            + (visit.of() == SubjectKind.DONOR ? " (donor)" : ""),
                        "%s; window %s"
                            .formatted(
                                StudyDays.timing(visit.timing()), StudyDays.window(visit.window())),
                        visit.procedures().stream().map(words::procedure).collect(joining(", ")),
                        mark))
            .toList());
  }

  static Section immunePanel(ProtocolDefinition protocol, CodeWords words) {
    ImmunePanel panel = protocol.immunePanel().value();
    Mark mark = Mark.of(protocol, protocol.immunePanel());
    List<Row> rows = new ArrayList<>();
    rows.add(
        new Row(
            "Time points",
            String.join(", ", panel.timePoints()),
            "Visits with samples for immune monitoring.",
            mark));
    rows.add(new Row("Unit of counts", panel.countUnit(), "Of all absolute counts.", mark));
    panel
        .parameters()
        .forEach(code -> rows.add(new Row("Parameter", words.parameter(code), code, mark)));
    return new Section("immune", "Immune panel", rows);
  }

  private static String judged(EligibilityCriterion criterion) {
    String how =
        switch (criterion.evaluation()) {
          case CriterionEvaluation.YesNo() -> "Answered yes or no";
          case NumberRange(BigDecimal least, BigDecimal most, String unit) ->
              "The value decides: " + limits(least, most, unit);
        };
    Integer age = criterion.maximumAgeInDays();
    return how
        + (age == null ? "" : "; at most " + StudyDays.count(age) + " old")
        + (criterion.mayNotApply() ? "; may not apply." : ".");
  }

  private static String limits(@Nullable BigDecimal least, @Nullable BigDecimal most, String unit) {
    String in = " " + unit.replace("{", "").replace("}", "").replace("10*9", "10\u2079");
    if (least == null) {
      return "at most " + (most == null ? "" : StudyDays.amount(most)) + in;
    }
    return most == null
        ? "at least " + StudyDays.amount(least) + in
        : StudyDays.amount(least) + " to " + StudyDays.amount(most) + in;
  }
}
