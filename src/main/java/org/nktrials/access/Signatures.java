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
   * @throws org.nktrials.shared.Refused on field "password" when it is missing, wrong, or the
   *     account is locked; when the capacity claimed is not held in the trial this is the caller's
   *     business: see {@link Authority#capacities}
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

  /** Signatures by identity, in one query. */
  Map<UUID, SignatureReceipt> byId(Collection<UUID> ids);
}
