package org.nktrials.config.backup;

import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what is written or read. */
final class Checksums {
  private Checksums() {}

  static DigestOutputStream writing(OutputStream out) {
    return new DigestOutputStream(out, sha256());
  }

  static DigestInputStream reading(InputStream in) {
    return new DigestInputStream(in, sha256());
  }

  /** In 64 lower-case hexadecimal digits. */
  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
