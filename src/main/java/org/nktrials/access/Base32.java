package org.nktrials.access;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** Base32 without padding, as authenticator programs read secrets. Source: RFC 4648, section 6. */
final class Base32 {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Base32() {}

  static String random(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return encode(random);
  }

  static String encode(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int bits = 0;
    int held = 0;
    for (byte one : bytes) {
      held = ((held << 8) | (one & 0xff)) & 0xfff;
      for (bits += 8; bits >= 5; bits -= 5) {
        text.append(LETTERS.charAt((held >> (bits - 5)) & 31));
      }
    }
    return bits == 0
        ? text.toString()
        : text.append(LETTERS.charAt((held << (5 - bits)) & 31)).toString();
  }

  /** Nothing when a letter is none of these. */
  static Optional<byte[]> decode(String text) {
    String letters = text.replace(" ", "").toUpperCase(Locale.ROOT);
    byte[] bytes = new byte[letters.length() * 5 / 8];
    int bits = 0;
    int held = 0;
    int at = 0;
    for (int i = 0; i < letters.length(); i++) {
      int value = LETTERS.indexOf(letters.charAt(i));
      if (value < 0) {
        return Optional.empty();
      }
      held = ((held << 5) | value) & 0xfff;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes[at++] = (byte) (held >> bits);
      }
    }
    return Optional.of(bytes);
  }
}
