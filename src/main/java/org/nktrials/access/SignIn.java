package org.nktrials.access;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Signs people in with username and password, and tells the audit trail about every attempt. */
@Service
public class SignIn {

  private final JdbcClient database;
  private final PasswordCheck passwords;
  private final SignedInPeople people;
  private final ApplicationEventPublisher events;

  SignIn(
      JdbcClient database,
      PasswordCheck passwords,
      SignedInPeople people,
      ApplicationEventPublisher events) {
    this.database = database;
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
        known -> events.publishEvent(new AccessEvent.SignedIn(known.id(), known.displayName())),
        () ->
            events.publishEvent(
                new AccessEvent.SignInRefused(
                    account.orElse(null), account.isEmpty() ? "unknown account" : outcome.why())));
    return person;
  }

  /** Notes that the person signed out. */
  public void out(SignedInPerson person) {
    events.publishEvent(new AccessEvent.SignedOut(person.id()));
  }

  /** An identity for a name that nobody has, the same each time: it is counted like any other. */
  private static UUID nobody(String username) {
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
