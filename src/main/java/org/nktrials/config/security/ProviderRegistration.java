package org.nktrials.config.security;

import org.jspecify.annotations.Nullable;
import org.nktrials.access.SignInProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/**
 * How to reach the sign-in provider, asked of it when the first person wants to sign in there: a
 * provider that is away neither stops the start nor the sign-in with a password.
 */
final class ProviderRegistration implements ClientRegistrationRepository {

  static final String NAME = "oidc";
  static final String BACK = "/sign-in/back/*";

  private static final Logger LOG = LoggerFactory.getLogger(ProviderRegistration.class);

  private final SignInProvider provider;
  private volatile @Nullable ClientRegistration known;

  ProviderRegistration(SignInProvider provider) {
    this.provider = provider;
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String name) {
    return name.equals(NAME) ? registration() : null;
  }

  private @Nullable ClientRegistration registration() {
    ClientRegistration present = known;
    if (present == null) {
      try {
        present =
            ClientRegistrations.fromOidcIssuerLocation(provider.issuer())
                .registrationId(NAME)
                .clientId(provider.clientId())
                .clientSecret(provider.clientSecret())
                .scope("openid")
                .redirectUri("{baseUrl}/sign-in/back/{registrationId}")
                .build();
        known = present;
      } catch (RuntimeException e) {
        LOG.warn("The sign-in provider does not answer: {}", e.getMessage());
      }
    }
    return present;
  }
}
