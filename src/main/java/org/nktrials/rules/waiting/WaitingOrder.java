package org.nktrials.rules.waiting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The declared order of a waiting list: a setting of the protocol version, so that nobody chooses
 * between patients.
 */
public enum WaitingOrder {
  /** Who asked first is first. */
  REQUEST_TIME("by time of request") {
    @Override
    public List<Waiting> order(List<Waiting> waiting, Map<String, Instant> lastOffered) {
      return waiting.stream().sorted(BY_TIME).toList();
    }
  },

  /**
   * Sites take turns: next is the site whose last offer lies furthest back (never offered before
   * all others), and of that site the oldest request.
   */
  SITE_ROUND_ROBIN("sites in turn, each by time of request") {
    @Override
    public List<Waiting> order(List<Waiting> waiting, Map<String, Instant> lastOffered) {
      Map<String, Instant> last = new HashMap<>(lastOffered);
      List<Waiting> left = new ArrayList<>(waiting.stream().sorted(BY_TIME).toList());
      List<Waiting> ordered = new ArrayList<>();
      while (!left.isEmpty()) {
        Waiting next =
            left.stream()
                .min(
                    Comparator.comparing(
                            (Waiting one) -> last.getOrDefault(one.site(), Instant.MIN))
                        .thenComparing(BY_TIME))
                .orElseThrow();
        left.remove(next);
        // In the turn as listed, whoever comes later was served later.
        last.put(next.site(), Instant.MAX.minusSeconds(left.size()));
        ordered.add(next);
      }
      return List.copyOf(ordered);
    }
  };

  private static final Comparator<Waiting> BY_TIME =
      Comparator.comparing(Waiting::requestedAt).thenComparingInt(Waiting::number);

  private final String label;

  WaitingOrder(String label) {
    this.label = label;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }

  /**
   * The list in its order, the next one first.
   *
   * @param lastOffered when each site was last offered a place; absent for never
   */
  public abstract List<Waiting> order(List<Waiting> waiting, Map<String, Instant> lastOffered);
}
