package org.nktrials.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person gives to prove, at the moment of signing, that it is they who sign. Asked for at
 * every signing, or once for a list of records that are signed together. Source: 21 CFR 11.200.
 */
public sealed interface SigningProof {

  /**
   * What arrived in the field of the password: the password, or what a passkey left there.
   *
   * @param typed null when there was no such field
   */
  static SigningProof of(@Nullable String typed) {
    return typed != null && typed.startsWith(Passkey.PREFIX)
        ? new Passkey(typed)
        : new Password(typed);
  }

  /** The word under which the signature is stored. */
  enum Means {
    PASSWORD,
    PASSKEY
  }

  /**
   * A passkey answered a moment ago for exactly this form.
   *
   * @param ticket given once by {@link PasskeySigning#ticket}
   */
  record Passkey(String ticket) implements SigningProof {

    static final String PREFIX = "passkey:";

    /** Leaves the ticket out. */
    @Override
    public String toString() {
      return "Passkey";
    }
  }

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
    private final Means means;

    ForOneList(UUID personId, Means means) {
      this.personId = personId;
      this.means = means;
    }

    Means means() {
      return means;
    }

    UUID personId() {
      return personId;
    }
  }
}
