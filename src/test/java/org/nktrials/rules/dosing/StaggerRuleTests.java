package org.nktrials.rules.dosing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nktrials.validation.Requirement;

@Requirement("UNIT-04")
class StaggerRuleTests {

  private static final LocalDate FIRST = LocalDate.of(2026, 10, 14);

  @Test
  void plansEachNextPatientAfterTheOneBefore() {
    StaggerRule rule = new StaggerRule(7, 2);
    assertThat(rule.plan(List.of(), FIRST, 3))
        .containsExactly(FIRST, FIRST.plusDays(7), FIRST.plusDays(9));
    assertThat(rule.plan(List.of(FIRST.minusDays(3)), FIRST, 2))
        .containsExactly(FIRST.plusDays(4), FIRST.plusDays(6));
    assertThat(rule.plan(List.of(FIRST.minusDays(30)), FIRST, 1)).containsExactly(FIRST);
    assertThat(rule.plan(List.of(), FIRST, 0)).isEmpty();
  }

  @Test
  void firstPatientOfALevelMayStartAnyDay() {
    assertThat(new StaggerRule(7, 2).earliestNext(List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"7, 2, 7", "0, 2, 0", "1, 7, 1"})
  void secondPatientWaitsForTheSentinelInterval(int sentinel, int later, int days) {
    assertThat(new StaggerRule(sentinel, later).earliestNext(List.of(FIRST)))
        .hasValue(FIRST.plusDays(days));
  }

  @Test
  void laterPatientsWaitForTheIntervalAfterTheLatest() {
    assertThat(new StaggerRule(7, 2).earliestNext(List.of(FIRST, FIRST.plusDays(8))))
        .hasValue(FIRST.plusDays(10));
  }

  /** A dose given too early must not shorten the wait behind the sentinel. */
  @Test
  void sentinelIntervalHoldsForThirdPatientsToo() {
    assertThat(new StaggerRule(7, 2).earliestNext(List.of(FIRST, FIRST.plusDays(1))))
        .hasValue(FIRST.plusDays(7));
  }

  @Test
  void orderOfTheDatesDoesNotMatter() {
    var random = new Random(23079);
    List<LocalDate> given = new ArrayList<>();
    for (int patient = 0; patient < 6; patient++) {
      given.add(FIRST.plusDays(random.nextInt(60)));
    }
    var rule = new StaggerRule(7, 2);
    var expected = rule.earliestNext(given);
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(given, random);
      assertThat(rule.earliestNext(given)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "0, -1"})
  void refusesNegativeIntervals(int sentinel, int later) {
    assertThatIllegalArgumentException().isThrownBy(() -> new StaggerRule(sentinel, later));
  }

  @Requirement("TIME-01")
  @ParameterizedTest
  @CsvSource({
    "2026-10-15T11:59:59Z, false",
    "2026-10-15T12:00:00Z, true",
    "2026-10-16T00:00:00Z, true",
    "2026-10-14T23:00:00Z, false"
  })
  void isOverOnceTheDayHasBegunEverywhere(Instant now, boolean over) {
    assertThat(StaggerRule.isOverEverywhere(LocalDate.of(2026, 10, 15), now)).isEqualTo(over);
  }
}
