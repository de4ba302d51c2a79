package org.nktrials.patient.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nktrials.patient.TimelineItem;
import org.nktrials.patient.TimelineItem.Lane;
import org.nktrials.patient.TimelineItem.Shape;

class TimelineSpanTests {

  private static final LocalDate CONSENT = LocalDate.of(2026, 3, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

  private static final List<TimelineItem> COURSE =
      List.of(
          item(Lane.VISITS, CONSENT, CONSENT, Shape.MARK),
          item(Lane.DRUGS, CONSENT.plusDays(20), CONSENT.plusDays(30), Shape.BAR),
          item(Lane.DLT_WINDOW, CONSENT.plusDays(28), CONSENT.plusDays(40), Shape.PLANNED),
          item(Lane.ADVERSE_EVENTS, CONSENT.plusDays(30), null, Shape.BAR),
          item(Lane.VISITS, TODAY.plusDays(10), TODAY.plusDays(12), Shape.PLANNED),
          item(Lane.VISITS, TODAY.plusYears(1), TODAY.plusYears(1), Shape.PLANNED));

  @Test
  void endsThreeWeeksAfterTreatment() {
    assertThat(span(TimelineReach.TREATMENT))
        .isEqualTo(new TimelineSpan(CONSENT, CONSENT.plusDays(61)));
  }

  @Test
  void endsWithTheNextTwoWeeks() {
    assertThat(span(TimelineReach.NOW).to()).isEqualTo(TODAY.plusDays(12));
  }

  @Test
  void endsWithFollowUp() {
    assertThat(span(TimelineReach.ALL).to()).isEqualTo(TODAY.plusYears(1));
  }

  @Test
  void showsTwoWeeksAtLeast() {
    List<TimelineItem> consentOnly = List.of(COURSE.getFirst());
    assertThat(TimelineSpan.of(consentOnly, TODAY, TimelineReach.TREATMENT))
        .isEqualTo(new TimelineSpan(CONSENT, CONSENT.plusDays(14)));
  }

  private static TimelineSpan span(TimelineReach reach) {
    return TimelineSpan.of(COURSE, TODAY, reach);
  }

  private static TimelineItem item(Lane lane, LocalDate from, LocalDate to, Shape shape) {
    return new TimelineItem(lane, "track", from, to, shape, null, "label", null);
  }
}
