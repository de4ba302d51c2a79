package org.nktrials.access;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id (RFC 9106) with 16 MiB a password. Few run at once: a flood of sign-ins waits in line
 * instead of taking the memory of everybody else.
 */
@Component
class PasswordHashing {

  private static final int AT_ONCE = 4;
  private static final long PATIENCE_SECONDS = 10;

  private final PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final String ofNobody = String.valueOf(argon2.encode("nobody has this password"));

  String hash(String password) {
    return inLine(() -> String.valueOf(argon2.encode(password)));
  }

  /** Without a hash the same work is done and the answer is no, so that time tells nothing. */
  boolean matches(String password, @Nullable String hash) {
    boolean same = inLine(() -> argon2.matches(password, hash == null ? ofNobody : hash));
    return same && hash != null;
  }

  private <T> T inLine(java.util.function.Supplier<T> work) {
    if (!tryEnter()) {
      throw new Refused(
          new Problem(
              "busy",
              "password",
              "Too many passwords are being checked at this moment.",
              "Try again in a minute."));
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private boolean tryEnter() {
    try {
      return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
