package org.nktrials.audit.seal;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * One seal as the database keeps it.
 *
 * @param number position in the chain, from 1 without gaps
 * @param epoch counts the servers that the trail has lived on
 * @param afterEntry entries of this epoch have greater numbers
 * @param lastTransaction transaction of the last entry, an unsigned number
 * @param caughtUp whether nothing finished was left unsealed
 * @param digests in hexadecimal, 40 bytes an entry: its number and the SHA-256 of its content
 * @param previous hash of the seal before, in hexadecimal; 32 zeros before the first
 * @param hash SHA-256 of the seal, in hexadecimal
 */
record Seal(
    long number,
    Instant sealedAt,
    int epoch,
    long afterEntry,
    long lastTransaction,
    long lastEntry,
    boolean caughtUp,
    String digests,
    String previous,
    String hash) {

  private static final HexFormat HEX = HexFormat.of();
  private static final int HASH_BYTES = 32;
  private static final int ENTRY_BYTES = Long.BYTES + HASH_BYTES;

  /** What the chain starts from. */
  static Seal beforeTheFirst() {
    String zeros = HEX.formatHex(new byte[HASH_BYTES]);
    return new Seal(0, Instant.EPOCH, 1, 0, 0, 0, false, "", zeros, zeros);
  }

  /** The hash that this seal must have by its own content. */
  String computedHash() {
    byte[] own = HEX.parseHex(digests);
    ByteBuffer content =
        ByteBuffer.allocate(HASH_BYTES + 3 * Long.BYTES + Integer.BYTES + 1 + own.length)
            .put(HEX.parseHex(previous))
            .putLong(number)
            .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, sealedAt))
            .putInt(epoch)
            .putLong(afterEntry)
            .put((byte) (caughtUp ? 1 : 0))
            .put(own);
    return Sha256.of(content.array());
  }

  /** Numbers and digests of its entries, in the order of the chain. */
  List<EntryDigest> entries() {
    byte[] own = HEX.parseHex(digests);
    List<EntryDigest> entries = new ArrayList<>(own.length / ENTRY_BYTES);
    ByteBuffer all = ByteBuffer.wrap(own);
    while (all.remaining() >= ENTRY_BYTES) {
      long entry = all.getLong();
      byte[] digest = new byte[HASH_BYTES];
      all.get(digest);
      entries.add(new EntryDigest(entry, HEX.formatHex(digest)));
    }
    return entries;
  }

  Anchor anchor() {
    return new Anchor(number, hash);
  }
}
