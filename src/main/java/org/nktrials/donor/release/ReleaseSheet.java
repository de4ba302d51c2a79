package org.nktrials.donor.release;

import java.util.List;

/** One release with its files, its counts and, while it is read, its progress. */
public record ReleaseSheet(
    ReleaseSummary release,
    List<ReleasePart> files,
    List<ReleaseCount> counts,
    ReadingProgress progress) {

  /** Copies the lists. */
  public ReleaseSheet {
    files = List.copyOf(files);
    counts = List.copyOf(counts);
  }
}
