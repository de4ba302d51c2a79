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

  /** Signatures by identity, in one query. */
  Map<UUID, SignatureReceipt> byId(Collection<UUID> ids);
}
