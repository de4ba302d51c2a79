package org.nktrials.config.security;

import java.util.UUID;
import org.springframework.security.core.AuthenticationException;

/** The password is right, and the account asks for a one-time code besides. */
final class SecondStepNeeded extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  private final UUID person;

  SecondStepNeeded(UUID person) {
    super("code");
    this.person = person;
  }

  UUID person() {
    return person;
  }
}
