package org.nktrials.cytometry.table;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One value as typed and as read.
 *
 * @param line in the file, from 1
 * @param typed as it stands there
 * @param comparator {@code <} or {@code >} for a value beyond a limit, which is never that number
 *     itself; null otherwise
 * @param value null where not evaluable: never 0
 */
public record TableCell(
    int line,
    TableColumn column,
    String typed,
    @Nullable String comparator,
    @Nullable BigDecimal value) {

  /** Whether there is a number, beyond a limit or not. */
  public boolean evaluable() {
    return value != null;
  }
}
