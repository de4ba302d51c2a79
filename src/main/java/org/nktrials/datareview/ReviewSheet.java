package org.nktrials.datareview;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record and those that belong to it, such as a visit with its procedures, as it is compared with
 * its source.
 *
 * @param records the record itself first
 * @param critical fields that count towards the percentage, as "table.column"
 */
public record ReviewSheet(List<ReviewedRecord> records, Set<String> critical) {

  /** Copies the lists. */
  public ReviewSheet {
    records = List.copyOf(records);
    critical = Set.copyOf(critical);
  }

  /** The record itself. */
  public ReviewedRecord main() {
    return records.getFirst();
  }

  /** Whether a field counts towards the percentage. */
  public boolean isCritical(ReviewedRecord record, ReviewedField field) {
    return critical.contains(record.kind().table() + "." + field.column());
  }

  /** The record of this identity; null when it is not of this sheet. */
  @Nullable ReviewedRecord record(String id) {
    return records.stream().filter(one -> one.id().toString().equals(id)).findFirst().orElse(null);
  }

  /** SHA-256 of every value shown, so that what was looked at is what is verified. */
  public String seen() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (ReviewedRecord record : records) {
        digest.update((record.id() + " " + record.counts()).getBytes(UTF_8));
        record.fields().forEach(one -> digest.update(line(one).getBytes(UTF_8)));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every platform has SHA-256", e);
    }
  }

  private static String line(ReviewedField field) {
    String value = field.value();
    return value == null
        ? field.column() + "=-\n"
        : field.column() + "=" + value.length() + ":" + value + "\n";
  }
}
