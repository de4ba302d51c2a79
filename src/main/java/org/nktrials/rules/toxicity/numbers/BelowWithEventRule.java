package org.nktrials.rules.toxicity.numbers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nktrials.rules.laboratory.DatedValue;
import org.nktrials.rules.laboratory.Standing;
import org.nktrials.rules.toxicity.numbers.NumberRule.BelowWithEvent;

/** Looks for a value below a threshold near the onset of an adverse event in the window. */
final class BelowWithEventRule {

  private BelowWithEventRule() {}

  static NumberFinding judge(BelowWithEvent rule, Observed observed, List<Observed.Event> events) {
    List<Observed.Event> relevant =
        events.stream()
            .filter(event -> event.is(rule.terms(), rule.lowestGrade()))
            .filter(event -> observed.inWindow(event.onset()))
            .toList();
    if (relevant.isEmpty()) {
      return NumberFinding.notMet(
          "No %s of grade %d or more is recorded.".formatted(rule.event(), rule.lowestGrade()));
    }
    var met = new ArrayList<String>();
    var asked = new ArrayList<String>();
    var spared = new ArrayList<String>();
    relevant.forEach(event -> judge(rule, observed, event, met, asked, spared));
    if (!met.isEmpty()) {
      return new NumberFinding.Met(met);
    }
    return asked.isEmpty() ? new NumberFinding.NotMet(spared) : new NumberFinding.Asks(asked);
  }

  private static void judge(
      BelowWithEvent rule,
      Observed observed,
      Observed.Event event,
      List<String> met,
      List<String> asked,
      List<String> spared) {
    LocalDate from = event.onset().minusDays(rule.withinDays());
    LocalDate to = event.onset().plusDays(rule.withinDays());
    List<DatedValue> near = observed.of(rule.analyte()).between(from, to);
    List<DatedValue> below = BelowOnceRule.standing(near, rule.below(), Standing.BEYOND);
    String label = Words.label(rule.analyte());
    String limit = Words.number(rule.analyte(), rule.below());
    if (!below.isEmpty()) {
      met.add(
          "%s below %s (%s) with %s.".formatted(label, limit, Words.values(below), event.label()));
    } else if (near.isEmpty()) {
      asked.add(
          "%s: missing is a sample %s, because of %s."
              .formatted(label, Words.between(from, to), event.label()));
    } else if (near.stream().anyMatch(one -> one.below(rule.below()) == Standing.UNKNOWN)) {
      asked.add(
          "%s: missing is an exact value %s, because of %s (%s)."
              .formatted(label, Words.between(from, to), event.label(), Words.values(near)));
    } else {
      spared.add(
          "%s not below %s (%s) with %s."
              .formatted(label, limit, Words.values(near), event.label()));
    }
  }
}
