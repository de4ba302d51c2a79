package org.nktrials.rules.toxicity.numbers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** A setting of the protocol that makes laboratory numbers dose-limiting. */
public sealed interface NumberRule {

  /** Analytes on which it looks. */
  Set<String> analytes();

  /** In words, such as "Neutrophils below 0.5 for more than 7 consecutive days". */
  String sentence();

  /** Judges what was observed. */
  NumberFinding judge(Observed observed, List<Observed.Event> events);

  /**
   * Below a threshold for more than a number of consecutive days.
   *
   * @param below threshold in the canonical unit, not included
   * @param longerThanDays limit in days, 0 or more
   * @param longestGapDays two values below this far apart at most count as one run; 1 or more
   */
  record BelowForDays(String analyte, BigDecimal below, int longerThanDays, int longestGapDays)
      implements NumberRule {

    public BelowForDays {
      Words.known(analyte);
      Words.positive(below);
      if (longerThanDays < 0 || longestGapDays < 1) {
        throw new IllegalArgumentException("days and gap are 0 and 1 or more");
      }
    }

    @Override
    public Set<String> analytes() {
      return Set.of(analyte);
    }

    @Override
    public String sentence() {
      return "%s below %s for more than %d consecutive days"
          .formatted(Words.label(analyte), Words.number(analyte, below), longerThanDays);
    }

    @Override
    public NumberFinding judge(Observed observed, List<Observed.Event> events) {
      return BelowForDaysRule.judge(this, observed);
    }
  }

  /**
   * Below a threshold once.
   *
   * @param below threshold in the canonical unit, not included
   */
  record BelowOnce(String analyte, BigDecimal below) implements NumberRule {

    public BelowOnce {
      Words.known(analyte);
      Words.positive(below);
    }

    @Override
    public Set<String> analytes() {
      return Set.of(analyte);
    }

    @Override
    public String sentence() {
      return "%s below %s".formatted(Words.label(analyte), Words.number(analyte, below));
    }

    @Override
    public NumberFinding judge(Observed observed, List<Observed.Event> events) {
      return BelowOnceRule.judge(this, observed);
    }
  }

  /**
   * Below a threshold together with an adverse event.
   *
   * @param below threshold in the canonical unit, not included
   * @param event what the terms are together, such as "bleeding"
   * @param terms CTCAE terms, at least one
   * @param lowestGrade grade of the event from which it counts
   * @param withinDays how far apart sample and onset may lie; 0 = the same day
   */
  record BelowWithEvent(
      String analyte,
      BigDecimal below,
      String event,
      Set<String> terms,
      int lowestGrade,
      int withinDays)
      implements NumberRule {

    public BelowWithEvent {
      Words.known(analyte);
      Words.positive(below);
      terms = Set.copyOf(terms);
      if (terms.isEmpty() || lowestGrade < 1 || lowestGrade > 5 || withinDays < 0) {
        throw new IllegalArgumentException("an event needs terms, a grade 1 to 5 and days");
      }
    }

    @Override
    public Set<String> analytes() {
      return Set.of(analyte);
    }

    @Override
    public String sentence() {
      return "%s below %s with %s of grade %d or more within %d days"
          .formatted(
              Words.label(analyte), Words.number(analyte, below), event, lowestGrade, withinDays);
    }

    @Override
    public NumberFinding judge(Observed observed, List<Observed.Event> events) {
      return BelowWithEventRule.judge(this, observed, events);
    }
  }

  /**
   * Hy's law: hepatocellular injury with jaundice and without cholestasis, in multiples of the
   * upper limit of normal.
   *
   * @param transaminaseAbove ALT or AST above this
   * @param bilirubinAbove total bilirubin above this
   * @param alkalinePhosphataseBelow alkaline phosphatase below this
   * @param withinDays how far apart the samples may lie; 0 = the same day
   */
  record HysLaw(
      BigDecimal transaminaseAbove,
      BigDecimal bilirubinAbove,
      BigDecimal alkalinePhosphataseBelow,
      int withinDays)
      implements NumberRule {

    public HysLaw {
      Words.positive(transaminaseAbove);
      Words.positive(bilirubinAbove);
      Words.positive(alkalinePhosphataseBelow);
      if (withinDays < 0) {
        throw new IllegalArgumentException("withinDays is 0 or more");
      }
    }

    @Override
    public Set<String> analytes() {
      return Set.of("ALT", "AST", "BILI", "ALP");
    }

    @Override
    public String sentence() {
      return ("Hy's law: ALT or AST above %s \u00d7 ULN and bilirubin above %s \u00d7 ULN with"
              + " alkaline phosphatase below %s \u00d7 ULN, within %d days")
          .formatted(
              Words.plain(transaminaseAbove),
              Words.plain(bilirubinAbove),
              Words.plain(alkalinePhosphataseBelow),
              withinDays);
    }

    @Override
    public NumberFinding judge(Observed observed, List<Observed.Event> events) {
      return new HysLawRule(this, observed).judge();
    }
  }
}
