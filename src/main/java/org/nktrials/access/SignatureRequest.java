package org.nktrials.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person is about to sign.
 *
 * @param recordType table of the record
 * @param recordId identity of the record
 * @param meaning what the signature says, in the words of the page
 * @param content canonical text of what is signed; its SHA-256 is bound to the signature
 * @param capacity the capacity claimed; null where the role alone is enough
 * @param password typed again for every signature
 */
public record SignatureRequest(
    String recordType,
    UUID recordId,
    String meaning,
    String content,
    @Nullable Capacity capacity,
    @Nullable String password) {

  /** Leaves the password and the content out. */
  @Override
  public String toString() {
    return "SignatureRequest[" + recordType + " " + recordId + ", " + meaning + "]";
  }
}
