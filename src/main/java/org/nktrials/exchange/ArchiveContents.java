package org.nktrials.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What was written into an archive so far, for its list of contents. */
final class ArchiveContents {

  private final ArchiveOverview overview;
  private final String madeBy;
  private final Instant madeAt;
  private final List<Part> tables = new ArrayList<>();
  private final List<Part> others = new ArrayList<>();

  ArchiveContents(ArchiveOverview overview, String madeBy, Instant madeAt) {
    this.overview = overview;
    this.madeBy = madeBy;
    this.madeAt = madeAt;
  }

  void table(ArchivedTable table, long rows) {
    tables.add(new Part(table.part(), table.words(), rows));
  }

  void other(String name, String words, long rows) {
    others.add(new Part(name, words, rows));
  }

  boolean hasRows(ArchivedTable table) {
    return tables.stream().anyMatch(part -> part.name().equals(table.part()) && part.rows() > 0);
  }

  public ArchiveOverview overview() {
    return overview;
  }

  /** Printed name of who made it. */
  public String madeBy() {
    return madeBy;
  }

  public Instant madeAt() {
    return madeAt;
  }

  public List<Part> tables() {
    return List.copyOf(tables);
  }

  public List<Part> others() {
    return List.copyOf(others);
  }

  /**
   * A part with rows.
   *
   * @param name in the archive
   * @param words for readers
   */
  record Part(String name, String words, long rows) {}
}
