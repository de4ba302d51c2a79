package org.nktrials.rules.toxicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nktrials.rules.toxicity.DltRecords.CLOSED;
import static org.nktrials.rules.toxicity.DltRecords.FULL;
import static org.nktrials.rules.toxicity.DltRecords.OPEN;
import static org.nktrials.rules.toxicity.DltRecords.PROTOCOL;
import static org.nktrials.rules.toxicity.DltRecords.opinions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nktrials.rules.laboratory.DatedValue;
import org.nktrials.rules.laboratory.LaboratorySeries;
import org.nktrials.rules.toxicity.DltProposal.DltProposed;
import org.nktrials.rules.toxicity.DltProposal.NoDltProposed;
import org.nktrials.rules.toxicity.DltProposal.Undetermined;
import org.nktrials.rules.toxicity.DltProposal.WindowOpen;
import org.nktrials.rules.toxicity.numbers.NumberRule.BelowOnce;
import org.nktrials.rules.toxicity.numbers.NumberRule.BelowWithEvent;
import org.nktrials.rules.toxicity.numbers.Observed;
import org.nktrials.validation.Requirement;

/** Laboratory numbers, corrected electrolytes and the next cycle in the proposal. */
@Requirement("DLT-02")
class DltNumbersTests {

  private static final LocalDate FIRST = LocalDate.of(2026, 10, 12);
  private static final DltCriteria CRITERIA =
      new DltCriteria(
          Map.of("CTX", "cyclophosphamide", "IM", "imatinib", "IL2", "interleukin-2"),
          3,
          List.of(
              new DltException(
                  Set.of("Hypokalemia", "Hypophosphatemia"),
                  4,
                  new DltException.CorrectedWithin(72))),
          List.of(),
          Set.of("Platelet count decreased", "Anemia"),
          null,
          List.of(
              new BelowOnce("PLT", new BigDecimal("25")),
              new BelowWithEvent(
                  "PLT", new BigDecimal("50"), "bleeding", Set.of("Epistaxis"), 3, 3)),
          14,
          List.of());
  private static final DltRule RULE = new DltRule(CRITERIA, PROTOCOL);

  private static LaboratorySeries series(String analyte, String values) {
    return new LaboratorySeries(
        analyte,
        Stream.of(values.split(" "))
            .map(text -> text.split(":"))
            .map(
                part ->
                    new DatedValue(
                        FIRST.plusDays(Long.parseLong(part[0]) - 1),
                        new BigDecimal(part[1]),
                        null,
                        new BigDecimal("3.5"),
                        new BigDecimal("5.0")))
            .toList());
  }

  private static DltProposal propose(
      WindowState window,
      List<DltEvent> events,
      @Nullable NextCycle next,
      LaboratorySeries... labs) {
    var observed = new Observed("5.0", FIRST, FIRST.plusDays(11), List.of(labs));
    return RULE.propose(new DltSnapshot(window, events, FULL, observed, next));
  }

  private static DltEvent event(String term, int grade, int day, @Nullable Boolean laboratory) {
    return new DltEvent(
        term + " of the page",
        term,
        grade,
        opinions(Relatedness.POSSIBLE),
        OnsetInWindow.INSIDE,
        false,
        null,
        FIRST.plusDays(day - 1L),
        laboratory);
  }

  private static String code(DltProposal proposal) {
    return proposal.reasons().getFirst().code();
  }

  @Test
  void numbersDecideWhereTheyAreKnown() {
    assertThat(propose(OPEN, List.of(), null, series("PLT", "3:24")))
        .isInstanceOf(DltProposed.class);
    DltProposal none = propose(CLOSED, List.of(), null, series("PLT", "3:80"));
    assertThat(none).isInstanceOf(NoDltProposed.class);
    assertThat(none.reasons())
        .anyMatch(reason -> reason.sentence().contains("lowest 80 on Wed 14 Oct"));
    DltProposal open = propose(CLOSED, List.of(), null);
    assertThat(open).isInstanceOf(Undetermined.class);
    assertThat(open.reasons().getFirst().sentence())
        .isEqualTo("Platelets: missing is a sample between Mon 12 Oct and Fri 23 Oct.");
    assertThat(((WindowOpen) propose(OPEN, List.of(), null)).missing()).hasSize(1);
  }

  @Test
  void nothingIsMeasuredBeforeTheWindowStarts() {
    var snapshot = new DltSnapshot(new WindowState.NotStarted(), List.of(), List.of(), null, null);
    assertThat(RULE.propose(snapshot)).isInstanceOf(DltProposal.WindowNotStarted.class);
  }

  @Test
  void bleedingOfAnyCauseWithFewPlateletsIsDoseLimiting() {
    DltEvent unrelated =
        new DltEvent(
            "Epistaxis",
            "Epistaxis",
            3,
            Map.of(
                "CTX", Relatedness.UNRELATED,
                "IM", Relatedness.UNRELATED,
                "IL2", Relatedness.UNRELATED),
            OnsetInWindow.INSIDE,
            false,
            null,
            FIRST.plusDays(2),
            null);
    assertThat(propose(CLOSED, List.of(unrelated), null, series("PLT", "3:49")))
        .isInstanceOf(DltProposed.class);
    assertThat(propose(CLOSED, List.of(unrelated), null, series("PLT", "3:50")))
        .isInstanceOf(NoDltProposed.class);
  }

  @Test
  void gradeOfACountIsLeftToItsNumbers() {
    List<DltEvent> events = List.of(event("Platelet count decreased", 4, 3, null));
    assertThat(propose(CLOSED, events, null, series("PLT", "3:26")))
        .isInstanceOf(NoDltProposed.class);
    assertThat(
            code(
                propose(CLOSED, List.of(event("Anemia", 3, 3, null)), null, series("PLT", "3:90"))))
        .isEqualTo("HAEMATOLOGICAL");
  }

  @ParameterizedTest
  @CsvSource({
    // grade 3 is below 3.0: corrected on the next day
    "1:4.0 3:2.8 4:3.6 12:4.0, , ASK",
    "1:4.0 3:2.8 4:3.6 12:4.0, true, NO_DLT",
    "1:4.0 3:2.8 4:3.6 12:4.0, false, DLT_NOT_LABORATORY",
    "1:4.0 2:4 3:2.8 4:2.9 5:2.8 6:2.9 7:2.9 8:4, true, DLT_NOT_CORRECTED",
    "1:4.0 2:4 3:2.8 4:2.9 5:2.8 6:2.9 7:4, true, ASK",
    "1:4.0 2:4 3:2.8 12:4, true, NO_SAMPLE",
    "2:4.0 3:4.0 4:4.0 5:4 6:4, , ASK"
  })
  void electrolytesAreJudgedByTheirValues(String values, @Nullable Boolean only, String code) {
    DltProposal proposal =
        propose(
            CLOSED,
            List.of(event("Hypokalemia", 3, 3, only)),
            null,
            series("PLT", "3:90"),
            series("K", values));
    assertThat(code(proposal)).isEqualTo(code);
  }

  @Test
  void withoutValuesTheInvestigatorIsAsked() {
    DltProposal proposal =
        propose(
            CLOSED,
            List.of(event("Hypokalemia", 3, 3, true), event("Hypophosphatemia", 3, 3, true)),
            null,
            series("PLT", "3:90"));
    assertThat(proposal).isInstanceOf(Undetermined.class);
    assertThat(proposal.reasons()).hasSize(2).allMatch(reason -> reason.code().equals("ASK"));
    DltEvent undated =
        new DltEvent(
            "x",
            "Hypokalemia",
            3,
            opinions(Relatedness.POSSIBLE),
            OnsetInWindow.INSIDE,
            false,
            null);
    assertThat(
            code(
                propose(CLOSED, List.of(undated), null, series("K", "3:2"), series("PLT", "3:90"))))
        .isEqualTo("ASK");
    assertThat(RULE.propose(new DltSnapshot(CLOSED, List.of(undated), FULL)))
        .isInstanceOf(Undetermined.class);
  }

  @ParameterizedTest
  @CsvSource({
    "15, true, RELATED_TOXICITY, DLT_DELAY",
    "15, false, RELATED_TOXICITY, DLT_DELAY",
    "14, true, RELATED_TOXICITY, NO_DLT",
    "14, false, RELATED_TOXICITY, DELAY_RUNS",
    "15, true, UNKNOWN, NO_DELAY_CAUSE",
    "14, true, UNKNOWN, NO_DLT",
    "30, false, OTHER, NO_DLT",
    "0, true, RELATED_TOXICITY, NO_DLT",
    "-1, true, RELATED_TOXICITY, NO_DLT"
  })
  void longDelayOfTheNextCycleCounts(int days, boolean begun, ShortfallCause cause, String code) {
    LocalDate due = FIRST.plusDays(12);
    var next = new NextCycle(due, due.plusDays(days), begun, cause);
    assertThat(code(propose(CLOSED, List.of(), next, series("PLT", "3:90")))).isEqualTo(code);
  }

  @Test
  void delayIsToldWithItsDates() {
    LocalDate due = FIRST.plusDays(12);
    var next = new NextCycle(due, due.plusDays(15), true, ShortfallCause.RELATED_TOXICITY);
    assertThat(
            propose(CLOSED, List.of(), next, series("PLT", "3:90")).reasons().getFirst().sentence())
        .isEqualTo(
            "The next cycle, due on Sat 24 Oct, began 15 days late, on Sun 8 Nov, for related"
                + " toxicity; the protocol allows 14 days.");
  }
}
