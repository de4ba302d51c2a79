package org.nktrials.access;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs people in with username and password or with a passkey, and tells the audit trail about
 * every attempt.
 */
@Service
public class SignIn {

  private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

  private final JdbcClient database;
  private final PasskeyCeremony passkeys;
  private final PasswordCheck passwords;
  private final SignedInPeople people;
  private final ApplicationEventPublisher events;

  SignIn(
      JdbcClient database,
      PasskeyCeremony passkeys,
      PasswordCheck passwords,
      SignedInPeople people,
      ApplicationEventPublisher events) {
    this.database = database;
    this.passkeys = passkeys;
    this.passwords = passwords;
    this.people = people;
    this.events = events;
  }

  /**
   * The person, or nothing: an unknown name, a wrong password and an account that has to wait give
   * the same answer after the same time.
   */
  public Optional<SignedInPerson> with(String username, String password, SignInPlace place) {
    Optional<UUID> account = accountOf(username);
    PasswordCheck.Outcome outcome =
        passwords.checkFrom(place, account.orElseGet(() -> nobody(username)), limited(password));
    Optional<SignedInPerson> person =
        outcome == PasswordCheck.Outcome.RIGHT ? account.flatMap(people::byId) : Optional.empty();
    person.ifPresentOrElse(
        known ->
            events.publishEvent(
                new AccessEvent.SignedIn(known.id(), known.displayName(), "password")),
        () ->
            events.publishEvent(
                new AccessEvent.SignInRefused(
                    account.orElse(null), account.isEmpty() ? "unknown account" : outcome.why())));
    return person;
  }

  /**
   * The person whose passkey answered, or nothing. The answer is bound to the challenge of this
   * browser.
   *
   * @param credential answer of the authenticator, as JSON
   */
  @Transactional
  public Optional<SignedInPerson> with(PasskeyPlace place, String credential) {
    Optional<SignedInPerson> person;
    try {
      person = passkeys.person(place, credential).flatMap(people::byId);
    } catch (RuntimeException e) {
      LOG.info("A passkey was refused: {}", e.getMessage());
      person = Optional.empty();
    }
    person.ifPresentOrElse(
        known ->
            events.publishEvent(
                new AccessEvent.SignedIn(known.id(), known.displayName(), "passkey")),
        () -> events.publishEvent(new AccessEvent.SignInRefused(null, "passkey not accepted")));
    return person;
  }

  /** Notes that the person signed out. */
  public void out(SignedInPerson person) {
    events.publishEvent(new AccessEvent.SignedOut(person.id()));
  }

  /** An identity for a name that nobody has, the same each time: it is counted like any other. */
  static UUID nobody(String username) {
    String name = "nobody:" + username.strip().toLowerCase(Locale.ROOT);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private Optional<UUID> accountOf(String username) {
    String name = username.strip().toLowerCase(Locale.ROOT);
    if (name.length() > 100) {
      return Optional.empty();
    }
    return database
        .sql("select id from person where username = ? and active")
        .param(name)
        .query(UUID.class)
        .optional();
  }

  /** No stored password is longer; hashing a book is refused its time. */
  private static String limited(String password) {
    return password.length() > PasswordRules.LONGEST ? "" : password;
  }
}
