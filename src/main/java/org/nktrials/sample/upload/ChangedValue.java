package org.nktrials.sample.upload;

import java.util.List;

/**
 * A result that an import will replace by a new version.
 *
 * @param usedBy saved analyses that used the old value, in words
 */
public record ChangedValue(
    String sample, String parameter, String before, String after, List<String> usedBy) {

  /** Copies the uses. */
  public ChangedValue {
    usedBy = List.copyOf(usedBy);
  }
}
