package org.nktrials.rules.toxicity.numbers;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.nktrials.rules.laboratory.DatedValue;
import org.nktrials.rules.laboratory.Standing;
import org.nktrials.rules.toxicity.numbers.NumberRule.HysLaw;

/**
 * Looks for transaminases and bilirubin that rise together while the alkaline phosphatase does not.
 * Of several values of the alkaline phosphatase the one nearest to the transaminase counts.
 */
record HysLawRule(HysLaw rule, Observed observed) {

  private record Enzyme(String name, DatedValue value) {

    String inWords() {
      return "%s %s".formatted(name, ofLimit(value));
    }
  }

  NumberFinding judge() {
    List<Enzyme> enzymes = Stream.concat(enzymes("ALT", "ALT"), enzymes("AST", "AST")).toList();
    if (enzymes.isEmpty()) {
      return BelowOnceRule.none("ALT or AST", observed);
    }
    var met = new ArrayList<String>();
    var asked = new ArrayList<String>();
    for (Enzyme enzyme : enzymes) {
      judge(enzyme, met, asked);
    }
    if (!met.isEmpty()) {
      return new NumberFinding.Met(met);
    }
    return asked.isEmpty()
        ? NumberFinding.notMet(
            "The liver values do not fulfil Hy's law; highest %s.".formatted(highest(enzymes)))
        : new NumberFinding.Asks(asked.stream().distinct().toList());
  }

  private static String highest(List<Enzyme> enzymes) {
    return enzymes.stream()
        .max(Comparator.comparing(enzyme -> enzyme.value().value()))
        .orElseThrow()
        .inWords();
  }

  private Stream<Enzyme> enzymes(String analyte, String name) {
    return observed.inWindow(analyte).stream().map(value -> new Enzyme(name, value));
  }

  private void judge(Enzyme enzyme, List<String> met, List<String> asked) {
    Standing raised = enzyme.value().aboveUpperLimit(rule.transaminaseAbove());
    if (raised == Standing.NOT_BEYOND) {
      return;
    }
    List<DatedValue> bilirubin = near(enzyme.value(), "BILI");
    if (bilirubin.isEmpty()) {
      asked.add("Total bilirubin: missing is " + sampleFor(enzyme));
      return;
    }
    for (DatedValue value : bilirubin) {
      Standing jaundice = value.aboveUpperLimit(rule.bilirubinAbove());
      if (jaundice != Standing.NOT_BEYOND) {
        cholestasis(enzyme, value, raised == Standing.BEYOND && jaundice == raised, met, asked);
      }
    }
  }

  private void cholestasis(
      Enzyme enzyme, DatedValue bilirubin, boolean certain, List<String> met, List<String> asked) {
    List<DatedValue> near = near(enzyme.value(), "ALP");
    if (near.isEmpty()) {
      asked.add("Alkaline phosphatase: missing is " + sampleFor(enzyme));
      return;
    }
    DatedValue nearest =
        near.stream().min(Comparator.comparingLong(one -> days(enzyme.value(), one))).orElseThrow();
    Standing low = nearest.belowUpperLimit(rule.alkalinePhosphataseBelow());
    String values =
        "%s, bilirubin %s, alkaline phosphatase %s"
            .formatted(enzyme.inWords(), ofLimit(bilirubin), ofLimit(nearest));
    if (low == Standing.BEYOND && certain) {
      met.add("Hy's law: " + values + ".");
    } else if (low != Standing.NOT_BEYOND) {
      asked.add(
          "Hy's law cannot be determined: %s; missing is an upper limit or an exact value."
              .formatted(values));
    }
  }

  private List<DatedValue> near(DatedValue value, String analyte) {
    return observed
        .of(analyte)
        .between(
            value.date().minusDays(rule.withinDays()), value.date().plusDays(rule.withinDays()));
  }

  private String sampleFor(Enzyme enzyme) {
    return "a sample %s, because of %s."
        .formatted(
            Words.between(
                enzyme.value().date().minusDays(rule.withinDays()),
                enzyme.value().date().plusDays(rule.withinDays())),
            enzyme.inWords());
  }

  private static long days(DatedValue one, DatedValue other) {
    return Math.abs(ChronoUnit.DAYS.between(one.date(), other.date()));
  }

  private static String ofLimit(DatedValue value) {
    var limit = value.upperLimit();
    return "%s (ULN %s)".formatted(value.inWords(), limit == null ? "missing" : Words.plain(limit));
  }
}
