package org.nktrials.config.security;

import java.util.UUID;
import org.nktrials.access.FirstStep;
import org.nktrials.access.SignInFactor;
import org.springframework.security.core.AuthenticationException;

/** The first factor is right, and the account asks for a second one. */
final class SecondStepNeeded extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  private final UUID person;
  private final SignInFactor with;

  SecondStepNeeded(UUID person, SignInFactor with) {
    super("code");
    this.person = person;
    this.with = with;
  }

  FirstStep first() {
    return new FirstStep(person, with);
  }
}
