package org.nktrials.cohort.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a pack.
 *
 * @param key stable name for programs
 * @param note what a reader has to know about it; null for nothing
 */
public record Section(String key, String title, @Nullable String note, List<Table> tables) {

  /** Copies the tables. */
  public Section {
    tables = List.copyOf(tables);
  }

  static Section of(String key, String title, @Nullable String note, Table... tables) {
    return new Section(key, title, note, List.of(tables));
  }
}
