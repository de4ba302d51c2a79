package org.nktrials.patient;

import java.util.Map;
import org.springframework.data.domain.Page;

/**
 * Some of the tasks that wait.
 *
 * @param items by harm, then by due
 * @param numbers how many there are
 */
public record DuePage(Page<DueItem> items, Map<DueWhen, Long> numbers) {

  /** Copies the numbers. */
  public DuePage {
    numbers = Map.copyOf(numbers);
  }

  /** Whether nothing waits at all. */
  public boolean isEmpty() {
    return numbers.getOrDefault(DueWhen.ANY, 0L) == 0;
  }
}
