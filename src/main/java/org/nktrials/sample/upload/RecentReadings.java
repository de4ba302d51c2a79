package org.nktrials.sample.upload;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What files said when they were handed in, so that the check need not read them again. A table in
 * memory takes many times the room of its file: beyond some megabytes of files nothing more is
 * kept, and those are read again one by one, however many there are.
 */
final class RecentReadings {

  /** Bytes of tables of which the content is kept. */
  static final long MOST_BYTES = 8L * 1024 * 1024;

  private final Map<UUID, FileReading> kept = new HashMap<>();
  private long bytes;
  private int files;

  /** How many files were read. */
  int files() {
    return files;
  }

  void add(UUID file, long size, FileReading reading) {
    files++;
    if (reading instanceof FileReading.Table) {
      if (bytes + size > MOST_BYTES) {
        return;
      }
      bytes += size;
    }
    kept.put(file, reading);
  }

  /** Null where it must be read again. */
  @Nullable FileReading of(UUID file) {
    return kept.get(file);
  }
}
