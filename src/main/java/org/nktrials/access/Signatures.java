package org.nktrials.access;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The signing ceremony. */
public interface Signatures {

  /**
   * Checks the password and stores the signature in the present transaction. A wrong password
   * counts towards lock-out even though the transaction is rolled back.
   *
   * @throws org.nktrials.shared.Refused when the task is not delegated to the person at the place;
   *     on field "password" when it is missing, wrong, or the account is locked; when the capacity
   *     claimed is not held in the trial this is the caller's business: see {@link
   *     Authority#capacities}
   */
  SignatureReceipt sign(SignatureRequest request);

  /**
   * As {@link #sign}, by a second person at the same screen, with their own name and password. The
   * request's password is theirs. Wrong passwords count towards the lock-out of the second person.
   *
   * @throws org.nktrials.shared.Refused on field "secondUsername" when the person is missing, the
   *     same as the first, or without authority; on "secondPassword" when it is missing or wrong,
   *     or the account has to wait
   */
  SignatureReceipt signAsSecond(SecondPerson second, SignatureRequest request);

  /**
   * Checks the proof once for records of one kind that are signed together in this transaction. It
   * counts towards lock-out like the proof of one signature.
   *
   * @param recordType kind of the records
   * @param list what they have in common, such as the trial
   * @throws org.nktrials.shared.Refused on field "password"
   */
  SigningProof prove(SigningProof proof, String recordType, UUID list);

  /** Signatures by identity with how they stand now, in one query. */
  Map<UUID, SignatureReceipt> byId(Collection<UUID> ids);
}
