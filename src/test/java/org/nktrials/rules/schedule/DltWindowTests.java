package org.nktrials.rules.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.nktrials.validation.Requirement;

@Requirement("UNIT-05")
class DltWindowTests {

  private static final LocalDate FIRST_INTERLEUKIN_2 = LocalDate.of(2026, 10, 12);
  private final DltWindow window = new DltWindow(FIRST_INTERLEUKIN_2, 1, 12);

  @Test
  void runsFromTheFirstDoseToTheNominalEndOfTheCycle() {
    assertThat(window.start()).isEqualTo(FIRST_INTERLEUKIN_2);
    assertThat(window.end()).isEqualTo(LocalDate.of(2026, 10, 23));
  }

  @Test
  void saysDayThreeOfTwelveWithNineDaysLeft() {
    LocalDate today = LocalDate.of(2026, 10, 14);
    assertThat(window.dayInWindow(today)).hasValue(3);
    assertThat(window.daysLeft(today)).isEqualTo(9);
  }

  @Test
  void staysOpenOnItsLastDayAndClosesTheDayAfter() {
    LocalDate last = window.end();
    assertThat(window.isOpen(last)).isTrue();
    assertThat(window.isClosed(last)).isFalse();
    assertThat(window.daysLeft(last)).isZero();
    assertThat(window.dayInWindow(last)).hasValue(12);
    assertThat(window.isOpen(last.plusDays(1))).isFalse();
    assertThat(window.isClosed(last.plusDays(1))).isTrue();
    assertThat(window.daysLeft(last.plusDays(30))).isZero();
    assertThat(window.dayInWindow(last.plusDays(1))).isEmpty();
  }

  @Test
  void isNotOpenBeforeTheFirstDose() {
    LocalDate before = FIRST_INTERLEUKIN_2.minusDays(1);
    assertThat(window.isOpen(before)).isFalse();
    assertThat(window.isClosed(before)).isFalse();
    assertThat(window.daysLeft(before)).isEqualTo(12);
    assertThat(window.dayInWindow(before)).isEmpty();
  }

  @Test
  void mayStartAfterTheAnchor() {
    var late = new DltWindow(FIRST_INTERLEUKIN_2, 3, 5);
    assertThat(late.start()).isEqualTo(FIRST_INTERLEUKIN_2.plusDays(2));
    assertThat(late.dayInWindow(late.start())).hasValue(3);
  }

  @Test
  void refusesWindowsThatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DltWindow(FIRST_INTERLEUKIN_2, 0, 12));
    assertThatIllegalArgumentException().isThrownBy(() -> new DltWindow(FIRST_INTERLEUKIN_2, 5, 4));
  }
}
