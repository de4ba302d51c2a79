package org.nktrials.audit.seal;

import java.util.Arrays;

/**
 * What a seal keeps of an entry.
 *
 * @param entry number of the entry
 * @param digest SHA-256 of its content, 32 bytes
 */
record EntryDigest(long entry, byte[] digest) {

  boolean isSameContent(EntryDigest other) {
    return Arrays.equals(digest, other.digest);
  }
}
