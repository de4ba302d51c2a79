package org.nktrials.signing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * A record that waits for a signature.
 *
 * @param title which one: a patient code
 * @param link to the page of the record
 * @param content what would be signed, line by line
 */
public record WaitingRecord(UUID id, String title, String link, List<String> content) {

  /** Copies the list. */
  public WaitingRecord {
    content = List.copyOf(content);
  }

  /** Checksum of what the person saw; another one when the content changed since. */
  public String state() {
    try {
      String text = title + "\n" + String.join("\n", content);
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
