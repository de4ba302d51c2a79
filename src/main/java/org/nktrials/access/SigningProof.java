package org.nktrials.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person gives to prove, at the moment of signing, that it is they who sign. Asked for at
 * every signing, or once for a list of records that are signed together. Source: 21 CFR 11.200.
 */
public sealed interface SigningProof {

  /** The password, typed at this moment. */
  record Password(@Nullable String typed) implements SigningProof {

    /** Leaves the password out. */
    @Override
    public String toString() {
      return "Password";
    }
  }

  /**
   * Was checked a moment ago for every record of one list, in the present transaction. Only {@link
   * Signatures#prove} makes it.
   */
  final class ForOneList implements SigningProof {

    private final UUID personId;

    ForOneList(UUID personId) {
      this.personId = personId;
    }

    UUID personId() {
      return personId;
    }
  }
}
