package org.nktrials.datareview;

import java.util.List;
import java.util.UUID;

/**
 * A wish to verify values of a record and of those that belong to it.
 *
 * @param patient code
 * @param seen digest of the values that were looked at
 * @param ticked "record/column" of each value
 * @param everything every value that is entered, whatever is ticked
 */
public record VerifyValues(
    String patient,
    ReviewedKind kind,
    UUID record,
    String seen,
    List<String> ticked,
    boolean everything) {

  /** Copies the ticks. */
  public VerifyValues {
    ticked = List.copyOf(ticked);
  }
}
