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
 * @param digests 40 bytes an entry: its number and the SHA-256 of its content
 * @param previous hash of the seal before; 32 zeros before the first
 */
record Seal(
    long number,
    Instant sealedAt,
    int epoch,
    long afterEntry,
    long lastTransaction,
    long lastEntry,
    boolean caughtUp,
    byte[] digests,
    byte[] previous,
    byte[] hash) {

  static final int HASH_BYTES = 32;
  private static final int ENTRY_BYTES = Long.BYTES + HASH_BYTES;

  /** What the chain starts from. */
  static Seal beforeTheFirst() {
    byte[] zeros = new byte[HASH_BYTES];
    return new Seal(0, Instant.EPOCH, 1, 0, 0, 0, false, new byte[0], zeros, zeros);
  }

  /** The hash that this seal must have by its own content. */
  byte[] computedHash() {
    ByteBuffer content =
        ByteBuffer.allocate(HASH_BYTES + 3 * Long.BYTES + Integer.BYTES + 1 + digests.length)
            .put(previous)
            .putLong(number)
            .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, sealedAt))
            .putInt(epoch)
            .putLong(afterEntry)
            .put((byte) (caughtUp ? 1 : 0))
            .put(digests);
    return Sha256.of(content.array());
  }

  /** Numbers and digests of its entries, in the order of the chain. */
  List<EntryDigest> entries() {
    List<EntryDigest> entries = new ArrayList<>(digests.length / ENTRY_BYTES);
    ByteBuffer all = ByteBuffer.wrap(digests);
    while (all.remaining() >= ENTRY_BYTES) {
      long entry = all.getLong();
      byte[] digest = new byte[HASH_BYTES];
      all.get(digest);
      entries.add(new EntryDigest(entry, digest));
    }
    return entries;
  }

  Anchor anchor() {
    return new Anchor(number, HexFormat.of().formatHex(hash));
  }
}
