package org.nktrials.config.security;

import org.springframework.security.core.AuthenticationException;

/** A code without the password before it, or too late. */
final class SecondStepOver extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  SecondStepOver(String message) {
    super(message);
  }
}
