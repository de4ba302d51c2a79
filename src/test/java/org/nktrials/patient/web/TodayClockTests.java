package org.nktrials.patient.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.nktrials.patient.DueItem;
import org.nktrials.validation.Requirement;

@Requirement("UNIT-15")
class TodayClockTests {

  private static final Instant NOW = Instant.parse("2026-10-12T22:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 13);
  private static final TodayClock CLOCK = new TodayClock(NOW, TODAY, ZoneId.of("Europe/Paris"));

  @Test
  void tellsHoursAndMinutesThatAreLeft() {
    assertThat(CLOCK.left(until("2026-10-13T00:10:00Z"))).isEqualTo("02:10 left");
    assertThat(CLOCK.left(until("2026-10-14T01:10:00Z"))).isEqualTo("27:10 left");
  }

  @Test
  void tellsDaysWhenThereAreMoreThanTwo() {
    assertThat(CLOCK.left(until("2026-10-17T22:00:00Z"))).isEqualTo("5 days left");
  }

  @Test
  void tellsHowLongAClockHasRunOut() {
    DueItem item = until("2026-10-12T21:40:00Z");
    assertThat(CLOCK.left(item)).isEqualTo("00:20 over");
    assertThat(CLOCK.isOverdue(item)).isTrue();
  }

  @Test
  void judgesWithoutAClockByTheDay() {
    assertThat(CLOCK.left(on(TODAY))).isNull();
    assertThat(CLOCK.isOverdue(on(TODAY))).isFalse();
    assertThat(CLOCK.isOverdue(on(TODAY.minusDays(1)))).isTrue();
    assertThat(CLOCK.isOverdue(on(null))).isFalse();
  }

  private static DueItem until(String deadline) {
    return new DueItem(
        DueItem.CLOCK,
        null,
        Instant.parse(deadline),
        "IMAIL2-01-004",
        "Report",
        "24 h",
        "Open",
        "/");
  }

  private static DueItem on(LocalDate due) {
    return new DueItem(DueItem.VISIT, due, "IMAIL2-01-004", "Visit", "window", "Open", "/");
  }
}
