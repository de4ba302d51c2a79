package org.nktrials.rules.upload;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One tube of a table, or one FCS file without a table.
 *
 * @param name as it stands in the file
 * @param acquiredOn day on which the cytometer measured it; null where the file does not say
 * @param content what the row brings
 * @param said what a person said about it; null where nobody did
 */
public record FoundRow(
    String name, @Nullable LocalDate acquiredOn, Content content, @Nullable Said said) {

  /** What a row brings. */
  public enum Content {
    VALUES,
    /** Not one value, though something stands there. */
    NOTHING,
    /** Nothing stands in any cell. */
    BLANK,
    /** Events without results, which a sample with results may get as well. */
    EVENTS
  }

  /** A row that nobody said anything about. */
  public FoundRow(String name, @Nullable LocalDate acquiredOn, Content content) {
    this(name, acquiredOn, content, null);
  }
}
