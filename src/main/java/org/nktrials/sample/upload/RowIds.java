package org.nktrials.sample.upload;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Identities of the rows of one file, which follow from file and line, so that a row keeps its
 * address. Looks the digest up once for all rows.
 */
final class RowIds {

  private static final int VERSION_AT = 6;
  private static final int VARIANT_AT = 8;

  private final MessageDigest digest;
  private final byte[] file;

  RowIds(UUID file) {
    this.file = (file + ":").getBytes(StandardCharsets.ISO_8859_1);
    try {
      digest = MessageDigest.getInstance("MD5"); // of name-based identities, RFC 9562; no secret
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }

  /** What {@link UUID#nameUUIDFromBytes} makes of "file:line". */
  UUID of(int line) {
    digest.update(file);
    byte[] hash = digest.digest(Integer.toString(line).getBytes(StandardCharsets.ISO_8859_1));
    hash[VERSION_AT] = (byte) ((hash[VERSION_AT] & 0x0f) | 0x30);
    hash[VARIANT_AT] = (byte) ((hash[VARIANT_AT] & 0x3f) | 0x80);
    ByteBuffer bytes = ByteBuffer.wrap(hash);
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
