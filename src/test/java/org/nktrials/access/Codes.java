package org.nktrials.access;

import java.time.Instant;

/** What a person's telephone would show. */
public final class Codes {

  private Codes() {}

  /** The code of a secret in base32 at a time. */
  public static String of(String secret, Instant time) {
    return OneTimeCode.of(Base32.decode(secret).orElseThrow(), OneTimeCode.step(time));
  }

  /** The secret itself. */
  public static byte[] bytes(String secret) {
    return Base32.decode(secret).orElseThrow();
  }
}
