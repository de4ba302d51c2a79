package org.nktrials.audit.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the trail as it stands now.
 *
 * @param values its columns in the order of the table, as the database writes them; the time in
 *     microseconds since 1970
 */
record SealedEntry(long entry, Instant at, List<@Nullable String> values) {

  /** Computed here and not in the database, so that a changed function there deceives nobody. */
  EntryDigest digest() {
    String content = values.stream().map(SealedEntry::withLength).collect(Collectors.joining(","));
    return new EntryDigest(entry, Sha256.of(content.getBytes(UTF_8)));
  }

  /** A value with its length in front: no two entries have the same text. */
  private static String withLength(@Nullable String value) {
    return value == null ? "-" : value.getBytes(UTF_8).length + ":" + value;
  }

  static String microseconds(Instant at) {
    return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at));
  }
}
