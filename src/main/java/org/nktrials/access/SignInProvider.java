package org.nktrials.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The provider at which people of an institution sign in (OpenID Connect), if one is configured:
 * {@code nktrials.oidc.issuer}, {@code .client-id}, {@code .client-secret} and {@code .name}, which
 * stands on the button.
 */
@Component
public class SignInProvider {

  private final String issuer;
  private final String clientId;
  private final String clientSecret;
  private final String name;

  SignInProvider(
      @Value("${nktrials.oidc.issuer:}") String issuer,
      @Value("${nktrials.oidc.client-id:}") String clientId,
      @Value("${nktrials.oidc.client-secret:}") String clientSecret,
      @Value("${nktrials.oidc.name:your institution}") String name) {
    this.issuer = issuer.strip();
    this.clientId = clientId.strip();
    this.clientSecret = clientSecret.strip();
    this.name = name.strip();
    if (isConfigured() && (this.clientId.isEmpty() || this.clientSecret.isEmpty())) {
      throw new IllegalStateException(
          "nktrials.oidc.issuer needs nktrials.oidc.client-id and nktrials.oidc.client-secret.");
    }
  }

  /** Whether people can sign in there. */
  public boolean isConfigured() {
    return !issuer.isEmpty();
  }

  /** Address by which the provider names itself in what it signs. */
  public String issuer() {
    return issuer;
  }

  /** This installation, as the provider knows it. */
  public String clientId() {
    return clientId;
  }

  /** Proves this installation to the provider. */
  public String clientSecret() {
    return clientSecret;
  }

  /** Words for the button: "Sign in with …". */
  public String name() {
    return name;
  }
}
