package org.nktrials.access;

import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes of the tests' people cost 1 MiB instead of 16: thousands of signatures are given by them.
 * A hash says what it cost, so they are checked as all others are.
 */
@Component
@Primary
class QuickPasswordHashing extends PasswordHashing {

  private final PasswordEncoder quick = new Argon2PasswordEncoder(16, 32, 1, 1024, 1);

  @Override
  String hash(String password) {
    return String.valueOf(quick.encode(password));
  }
}
