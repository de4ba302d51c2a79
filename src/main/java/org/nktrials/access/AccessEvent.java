package org.nktrials.access;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens around accounts and is no change of a record. The audit trail listens. */
public sealed interface AccessEvent {

  /** The account concerned; null when a sign-in named no known account. */
  @Nullable UUID personId();

  /** What happened, in the words of the audit trail. */
  String what();

  /**
   * Particulars worth keeping. Never what was typed: a password lands in the wrong field easily.
   */
  default Map<String, String> particulars() {
    return Map.of();
  }

  /** A person signed in, with the password or a passkey. */
  record SignedIn(UUID personId, String displayName, String with) implements AccessEvent {
    @Override
    public String what() {
      return "signed in";
    }

    @Override
    public Map<String, String> particulars() {
      return Map.of("with", with);
    }
  }

  /** A sign-in was refused. */
  record SignInRefused(@Nullable UUID personId, String why) implements AccessEvent {
    @Override
    public String what() {
      return "sign-in refused";
    }

    @Override
    public Map<String, String> particulars() {
      return Map.of("why", why);
    }
  }

  /** A person signed out. */
  record SignedOut(UUID personId) implements AccessEvent {
    @Override
    public String what() {
      return "signed out";
    }
  }

  /** Wrong passwords made the account wait. */
  record AccountLocked(UUID personId, Instant until) implements AccessEvent {
    @Override
    public String what() {
      return "account locked";
    }

    @Override
    public Map<String, String> particulars() {
      return Map.of("until", until.toString());
    }
  }

  /** A signature was refused because of its password or passkey. */
  record SignatureRefused(UUID personId, String recordType, UUID recordId) implements AccessEvent {
    @Override
    public String what() {
      return "signature refused";
    }

    @Override
    public Map<String, String> particulars() {
      return Map.of("record", recordType, "id", recordId.toString());
    }
  }

  /** A passkey that was to prove a signer was not accepted. */
  record PasskeyRefusedForSigning(UUID personId, String why) implements AccessEvent {
    @Override
    public String what() {
      return "signature refused";
    }

    @Override
    public Map<String, String> particulars() {
      return Map.of("with", "passkey", "why", why);
    }
  }

  /** A password was set, by its owner or by an administrator. */
  record PasswordChanged(UUID personId) implements AccessEvent {
    @Override
    public String what() {
      return "password changed";
    }
  }

  /** Roles were given or ended, passkeys removed, or the account was deactivated. */
  record AccessChanged(UUID personId) implements AccessEvent {
    @Override
    public String what() {
      return "access changed";
    }
  }

  /** A session was ended by the system, not by its owner. */
  record SessionEnded(UUID personId, String displayName, String why) implements AccessEvent {
    @Override
    public String what() {
      return "session ended";
    }

    @Override
    public Map<String, String> particulars() {
      return Map.of("why", why);
    }
  }

  /** A token was used from where it was not used before. */
  record TokenUsedFromNewPlace(UUID personId, String name, String place) implements AccessEvent {
    @Override
    public String what() {
      return "token used from a new place";
    }

    @Override
    public Map<String, String> particulars() {
      return Map.of("name", name, "place", place);
    }
  }

  /** A token for programs was made. */
  record TokenMade(UUID personId, String name, TokenScope scope) implements AccessEvent {
    @Override
    public String what() {
      return "token made";
    }

    @Override
    public Map<String, String> particulars() {
      return Map.of("name", name, "scope", scope.name());
    }
  }

  /** A token for programs was revoked. */
  record TokenRevoked(UUID personId, String name) implements AccessEvent {
    @Override
    public String what() {
      return "token revoked";
    }

    @Override
    public Map<String, String> particulars() {
      return Map.of("name", name);
    }
  }
}
