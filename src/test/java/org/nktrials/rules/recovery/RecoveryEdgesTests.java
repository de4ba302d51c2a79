package org.nktrials.rules.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nktrials.rules.reason.RuleSource;
import org.nktrials.rules.recovery.DaySupport.Given;
import org.nktrials.rules.recovery.RecoveryCriteria.CytopeniaCriteria;
import org.nktrials.validation.Requirement;

/** Both sides of every limit of recovery and of prolonged cytopenia. */
@Requirement("RECOVERY-01")
class RecoveryEdgesTests {

  private static final LocalDate DAY_0 = LocalDate.of(2026, 9, 14);
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal TWENTY = BigDecimal.valueOf(20);
  private static final CytopeniaCriteria CYTOPENIA =
      new CytopeniaCriteria(HALF, 42, 3, BigDecimal.valueOf(5));
  private static final RecoveryCriteria CRITERIA =
      new RecoveryCriteria(HALF, List.of(TWENTY), 3, 7, CYTOPENIA);

  private static List<Count> counts(String text) {
    return Stream.of(text.split(" "))
        .map(word -> word.split(":"))
        .map(pair -> new Count(DAY_0.plusDays(Integer.parseInt(pair[0])), new BigDecimal(pair[1])))
        .toList();
  }

  private static String answer(RecoveryDecision decision) {
    return switch (decision) {
      case RecoveryDecision.Recovered(var on, _) -> "D" + DAY_0.until(on).getDays();
      case RecoveryDecision.NeverBelow _ -> "never below";
      case RecoveryDecision.NotYet _ -> "not yet";
      case RecoveryDecision.CannotBeDetermined _ -> "open";
    };
  }

  /** Counts by day, answer. */
  @ParameterizedTest
  @CsvSource({
    "0:0.1 3:0.5 4:0.5 5:0.5, D3",
    "0:0.1 3:0.50 4:0.500 5:0.5, D3",
    "0:0.1 3:0.499 4:0.5 5:0.5 6:0.5, D4",
    "0:0.1 3:0.5 4:0.5, not yet",
    "0:0.1 3:0.5 4:0.5 5:0.499, not yet",
    "0:0.1 3:0.5 3:0.6 4:0.5, not yet",
    "0:0.1 3:0.5 10:0.5 20:0.5, D3",
    "0:0.5 1:0.5 2:0.5, never below",
    "0:0.499 1:0.5 2:0.5 3:0.5, D1",
    "0:0.1 3:0.5 4:0.5 5:0.5 6:0.05, not yet",
    "0:0.1 3:0.5 4:0.5 5:0.5 42:0.05, not yet",
    "0:0.1 3:0.5 4:0.5 5:0.5 43:0.05, D3",
  })
  void neutrophils(String text, String answer) {
    var rule = new NeutrophilRecovery(CRITERIA, RuleSource.PROJECT_RULE);
    assertThat(answer(rule.decide(DAY_0, counts(text)))).isEqualTo(answer);
  }

  /**
   * Platelets of 8 until D10, then as given; one transfusion on a day. Recovery needs the seven
   * days before the first of three free of platelets, and the three themselves.
   */
  @ParameterizedTest
  @CsvSource({
    "11:20 12:20 13:20, 3, D11",
    "11:20 12:20 13:20, 4, not yet",
    "11:20 12:20 13:20 14:20, 4, D12",
    "11:19.9 12:20 13:20 14:20, 3, D12",
    "11:20.0 12:20 13:19.99, 3, not yet",
    "11:20 12:20 13:20, 11, not yet",
    "11:20 12:20 13:20, 13, not yet",
    "11:20 12:20 13:20, -8, D11",
  })
  void platelets(String text, int transfused, String answer) {
    List<Count> counts = new ArrayList<>(counts(text));
    int last = counts.stream().mapToInt(one -> DAY_0.until(one.on()).getDays()).max().orElse(0);
    List<DaySupport> support = new ArrayList<>();
    for (int day = -8; day <= last; day++) {
      support.add(
          new DaySupport(
              DAY_0.plusDays(day),
              day == transfused ? Given.GIVEN : Given.NONE,
              Given.NONE,
              Given.NONE));
      if (day >= 0 && day <= 10) {
        counts.add(new Count(DAY_0.plusDays(day), BigDecimal.valueOf(8)));
      }
    }
    var rule = new PlateletRecovery(CRITERIA, RuleSource.PROJECT_RULE);
    assertThat(answer(rule.decide(TWENTY, DAY_0, counts, support, DAY_0.plusDays(last))))
        .isEqualTo(answer);
  }

  /** Count by day, marrow blasts in %, other cause, day of judgement, answer. */
  @ParameterizedTest
  @CsvSource({
    "42:0.499, 4.99, false, 42, Prolonged",
    "42:0.5, 4.99, false, 42, NotProlonged",
    "42:0.499, 5, false, 42, NotEvaluable",
    "42:0.499, 5.0, false, 42, NotEvaluable",
    "42:0.499, 4.99, true, 42, NotProlonged",
    "42:0.499, 4.99, false, 41, NotYet",
    "39:0.499, 0, false, 45, Prolonged",
    "45:0.499, 0, false, 45, Prolonged",
    "38:0.499, 0, false, 46, CannotBeDetermined",
    "46:0.499, 0, false, 46, CannotBeDetermined",
    "41:0.4 43:0.6, 0, false, 45, Prolonged",
  })
  void prolongedCytopenia(String text, String blasts, boolean other, int today, String answer) {
    var rule = new ProlongedCytopenia(CYTOPENIA, RuleSource.PROJECT_RULE);
    assertThat(
            rule.decide(
                    DAY_0,
                    counts(text),
                    new MarrowFindings(new BigDecimal(blasts), other),
                    DAY_0.plusDays(today))
                .getClass()
                .getSimpleName())
        .isEqualTo(answer);
  }
}
