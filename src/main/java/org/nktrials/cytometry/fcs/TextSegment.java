package org.nktrials.cytometry.fcs;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Splits a TEXT segment at its delimiter, which is its first byte. A doubled delimiter is one that
 * belongs to the text, or an empty value: writers do both.
 */
final class TextSegment {

  private final byte[] bytes;

  TextSegment(byte[] bytes) {
    this.bytes = bytes;
  }

  char delimiter() {
    return (char) (bytes[0] & 0xFF);
  }

  /** The tokens with doubled delimiters read as delimiters within the text. */
  List<byte[]> escaped() {
    List<byte[]> tokens = new ArrayList<>();
    ByteArrayOutputStream token = new ByteArrayOutputStream();
    int at = 1;
    while (at < bytes.length) {
      if (bytes[at] != bytes[0]) {
        token.write(bytes[at]);
      } else if (at + 1 < bytes.length && bytes[at + 1] == bytes[0]) {
        token.write(bytes[at]);
        at++;
      } else {
        tokens.add(token.toByteArray());
        token.reset();
      }
      at++;
    }
    addUnfinished(tokens, token.toByteArray());
    return tokens;
  }

  /** The tokens with each delimiter as an end, so that values may be empty. */
  List<byte[]> withEmptyValues() {
    List<byte[]> tokens = new ArrayList<>();
    int from = 1;
    for (int at = 1; at < bytes.length; at++) {
      if (bytes[at] == bytes[0]) {
        tokens.add(Arrays.copyOfRange(bytes, from, at));
        from = at + 1;
      }
    }
    if (from < bytes.length) {
      addUnfinished(tokens, Arrays.copyOfRange(bytes, from, bytes.length));
    }
    return tokens;
  }

  /** Some writers leave out the last delimiter, others pad behind it. */
  private static void addUnfinished(List<byte[]> tokens, byte[] rest) {
    for (byte one : rest) {
      if (one != ' ' && one != 0 && one != '\r' && one != '\n') {
        tokens.add(rest);
        return;
      }
    }
  }
}
