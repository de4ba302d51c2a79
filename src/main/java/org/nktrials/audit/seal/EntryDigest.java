package org.nktrials.audit.seal;

/**
 * What a seal keeps of an entry.
 *
 * @param entry number of the entry
 * @param digest SHA-256 of its content, in hexadecimal
 */
record EntryDigest(long entry, String digest) {

  boolean isSameContent(EntryDigest other) {
    return digest.equals(other.digest);
  }
}
