package org.nktrials.access;

/** A provider at an address of the test's choice. */
public final class TestSignInProvider {

  private TestSignInProvider() {}

  /** As if it were configured. */
  public static SignInProvider at(String issuer) {
    return new SignInProvider(issuer, "client", "secret", "test");
  }
}
