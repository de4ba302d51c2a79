package org.nktrials.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random secrets and the SHA-256 under which they are stored. */
final class TokenSecret {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private TokenSecret() {}

  /** 256 random bits behind a prefix by which leaked ones are found. */
  static String next(String prefix) {
    byte[] secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  /** SHA-256 in hexadecimal. Enough for full-entropy secrets; never for passwords. */
  static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
