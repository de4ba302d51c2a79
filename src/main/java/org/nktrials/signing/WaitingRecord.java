package org.nktrials.signing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A record that waits for a signature.
 *
 * @param title which one: a patient code
 * @param link to the page of the record
 * @param content what would be signed, line by line, notes included
 * @param stored every value that the signature binds, those that the list does not spell out
 *     included
 */
public record WaitingRecord(
    UUID id, String title, String link, List<String> content, List<String> stored) {

  /** Copies the lists. */
  public WaitingRecord {
    content = List.copyOf(content);
    stored = List.copyOf(stored);
  }

  /** SHA-256 of what the person saw and would sign; another one when any of it changed since. */
  public String state() {
    try {
      String text =
          Stream.of(List.of(id.toString(), title), content, stored)
              .flatMap(List::stream)
              .map(line -> line.length() + ":" + line) // so that no two contents have one text
              .collect(Collectors.joining("\n"));
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
