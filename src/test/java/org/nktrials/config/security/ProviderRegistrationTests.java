package org.nktrials.config.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nktrials.access.TestSignInProvider;
import org.nktrials.validation.Requirement;

@Requirement("ACCESS-15")
class ProviderRegistrationTests {

  @Test
  void aProviderThatIsAwayStopsNothing() {
    ProviderRegistration registration =
        new ProviderRegistration(TestSignInProvider.at("http://localhost:1"));
    assertThat(registration.findByRegistrationId(ProviderRegistration.NAME)).isNull();
    assertThat(registration.findByRegistrationId("another")).isNull();
  }
}
