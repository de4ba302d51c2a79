package org.nktrials.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person is about to sign.
 *
 * @param recordType name of the record in {@link DelegatedTask} and among the signed parts of the
 *     database
 * @param recordId identity of the record, or of the patient or donor that it is about
 * @param place where the task is done; the person's delegation must reach it
 * @param meaning what the signature says, in the words of the page
 * @param content wording shown to the person when signing; the stored rows are bound besides
 * @param capacity the capacity claimed; null where the role alone is enough
 * @param proof given anew for every signature
 */
public record SignatureRequest(
    String recordType,
    UUID recordId,
    SigningPlace place,
    String meaning,
    String content,
    @Nullable Capacity capacity,
    SigningProof proof) {

  /** Signed without a capacity, with what arrived in the field of the password. */
  public SignatureRequest(
      String recordType,
      UUID recordId,
      SigningPlace place,
      String meaning,
      String content,
      @Nullable String password) {
    this(recordType, recordId, place, meaning, content, null, SigningProof.of(password));
  }

  /** The same in another person's words and with their proof. */
  public SignatureRequest by(String meaningOfPart, @Nullable String password) {
    return new SignatureRequest(
        recordType, recordId, place, meaningOfPart, content, capacity, SigningProof.of(password));
  }

  /** Leaves the proof and the content out. */
  @Override
  public String toString() {
    return "SignatureRequest[" + recordType + " " + recordId + ", " + meaning + "]";
  }
}
