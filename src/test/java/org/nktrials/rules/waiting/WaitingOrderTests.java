package org.nktrials.rules.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nktrials.validation.Requirement;

@Requirement("UNIT-03")
class WaitingOrderTests {

  private static final Instant MONDAY = Instant.parse("2026-10-12T08:00:00Z");

  private static Waiting asked(int number, String site, int hours) {
    return new Waiting(number, site, MONDAY.plusSeconds(3600L * hours));
  }

  private static List<Integer> numbers(
      WaitingOrder order, List<Waiting> waiting, Map<String, Instant> lastOffered) {
    return order.order(waiting, lastOffered).stream().map(Waiting::number).toList();
  }

  @Test
  void whoAskedFirstIsFirst() {
    List<Waiting> waiting = List.of(asked(3, "A", 5), asked(1, "B", 9), asked(2, "A", 1));
    assertThat(numbers(WaitingOrder.REQUEST_TIME, waiting, Map.of())).containsExactly(2, 3, 1);
  }

  @Test
  void theLowerNumberGoesFirstAtTheSameMoment() {
    List<Waiting> waiting = List.of(asked(2, "A", 1), asked(1, "B", 1));
    assertThat(numbers(WaitingOrder.REQUEST_TIME, waiting, Map.of())).containsExactly(1, 2);
    assertThat(numbers(WaitingOrder.SITE_ROUND_ROBIN, waiting, Map.of())).containsExactly(1, 2);
  }

  @Test
  void sitesTakeTurns() {
    List<Waiting> waiting =
        List.of(asked(1, "A", 1), asked(2, "A", 2), asked(3, "A", 3), asked(4, "B", 4));
    assertThat(numbers(WaitingOrder.SITE_ROUND_ROBIN, waiting, Map.of()))
        .containsExactly(1, 4, 2, 3);
  }

  @Test
  void theSiteOfferedLongestAgoIsNextAndOneNeverOfferedBeforeIt() {
    List<Waiting> waiting = List.of(asked(1, "A", 1), asked(2, "B", 2), asked(3, "C", 3));
    Map<String, Instant> last = Map.of("A", MONDAY.minusSeconds(60), "B", MONDAY.minusSeconds(600));
    assertThat(numbers(WaitingOrder.SITE_ROUND_ROBIN, waiting, last)).containsExactly(3, 2, 1);
  }

  @Test
  void nobodyWaits() {
    for (WaitingOrder order : WaitingOrder.values()) {
      assertThat(order.order(List.of(), Map.of())).isEmpty();
      assertThat(order.label()).isNotBlank();
    }
  }
}
