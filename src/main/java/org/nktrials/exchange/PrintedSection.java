package org.nktrials.exchange;

import java.util.List;

/**
 * Records of one kind in a document for people.
 *
 * @param title the kind in words
 */
record PrintedSection(String title, List<PrintedRecord> entries) {

  /** Columns that fit beside each other. */
  private static final int MOST_COLUMNS = 9;

  /** Names of the fields, each once, in the order of the table. */
  public List<String> columns() {
    return entries.stream()
        .flatMap(one -> one.fields().stream())
        .map(PrintedField::name)
        .distinct()
        .toList();
  }

  /** Whether the records are rows of one table; else each stands alone. */
  public boolean isTable() {
    return entries.size() > 1
        && columns().size() <= MOST_COLUMNS
        && entries.stream().allMatch(one -> one.wide().isEmpty());
  }
}
