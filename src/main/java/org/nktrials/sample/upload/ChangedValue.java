package org.nktrials.sample.upload;

import java.util.List;

/**
 * A result that an import will replace by a new version.
 *
 * @param traced whether anything tells which values it used; otherwise the uses are not known
 * @param usedBy analyses and signed decisions that used the old value, in words
 */
public record ChangedValue(
    String sample,
    String parameter,
    String before,
    String after,
    boolean traced,
    List<String> usedBy) {

  /** Copies the uses. */
  public ChangedValue {
    usedBy = List.copyOf(usedBy);
  }
}
