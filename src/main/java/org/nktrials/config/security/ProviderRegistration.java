package org.nktrials.config.security;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
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

  /** After it did not answer; each try may take half a minute. */
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final SignInProvider provider;
  private final Lock asking = new ReentrantLock();
  private @Nullable Instant failedAt;
  private volatile @Nullable ClientRegistration known;

  ProviderRegistration(SignInProvider provider) {
    this.provider = provider;
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String name) {
    return name.equals(NAME) ? registration() : null;
  }

  /** One person at a time asks; others need not wait for a provider that is away. */
  private @Nullable ClientRegistration registration() {
    if (known == null && asking.tryLock()) {
      try {
        if (known == null && !pausing()) {
          known = ask();
        }
      } finally {
        asking.unlock();
      }
    }
    return known;
  }

  private boolean pausing() {
    Instant failed = failedAt;
    return failed != null && Instant.now().isBefore(failed.plus(PAUSE));
  }

  private @Nullable ClientRegistration ask() {
    try {
      return ClientRegistrations.fromOidcIssuerLocation(provider.issuer())
          .registrationId(NAME)
          .clientId(provider.clientId())
          .clientSecret(provider.clientSecret())
          .scope("openid")
          .redirectUri("{baseUrl}/sign-in/back/{registrationId}")
          .build();
    } catch (RuntimeException e) {
      failedAt = Instant.now();
      LOG.warn("The sign-in provider does not answer: {}", e.getMessage());
      return null;
    }
  }
}
