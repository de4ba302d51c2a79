package org.nktrials.access;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
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
  private final SecondFactors factors;
  private final ProviderIdentities identities;
  private final PasswordCheck passwords;
  private final SignedInPeople people;
  private final ApplicationEventPublisher events;

  SignIn(
      JdbcClient database,
      PasskeyCeremony passkeys,
      SecondFactors factors,
      ProviderIdentities identities,
      PasswordCheck passwords,
      SignedInPeople people,
      ApplicationEventPublisher events) {
    this.database = database;
    this.passkeys = passkeys;
    this.factors = factors;
    this.identities = identities;
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
    boolean isEnough = account.flatMap(people::byId).filter(factors::asksSecondStep).isEmpty();
    PasswordCheck.Outcome outcome =
        passwords.checkFrom(
            place, account.orElseGet(() -> nobody(username)), limited(password), isEnough);
    Optional<SignedInPerson> person =
        outcome == PasswordCheck.Outcome.RIGHT ? account.flatMap(people::byId) : Optional.empty();
    if (person.isEmpty()) {
      events.publishEvent(
          new AccessEvent.SignInRefused(
              account.orElse(null), account.isEmpty() ? "unknown account" : outcome.why()));
    } else if (isEnough) {
      tell(person.get(), "password");
    }
    return person;
  }

  /**
   * The person to whom an administrator linked this identity of the provider, or nothing. Nobody is
   * found by anything else that the provider tells.
   */
  public Optional<SignedInPerson> withProvider(String issuer, String subject) {
    Optional<UUID> account = identities.personOf(issuer, subject);
    Optional<SignedInPerson> person = account.flatMap(people::byId);
    if (person.isEmpty()) {
      String why = account.isEmpty() ? "identity linked with no account" : "account not active";
      events.publishEvent(new AccessEvent.SignInRefused(account.orElse(null), why));
    } else if (!asksSecondStep(person.get())) {
      tell(person.get(), SignInFactor.PROVIDER.label());
    }
    return person;
  }

  /** Whether the password alone does not sign this person in: {@link #withCode} comes next. */
  public boolean asksSecondStep(SignedInPerson person) {
    return factors.asksSecondStep(person);
  }

  /**
   * The person, after the first step, with a one-time or a recovery code; or nothing. Wrong codes
   * are counted with the wrong passwords of the same place.
   */
  public Optional<SignedInPerson> withCode(FirstStep first, String code, SignInPlace place) {
    UUID person = first.person();
    AtomicReference<CodeUse> use = new AtomicReference<>(CodeUse.WRONG);
    PasswordCheck.Outcome outcome =
        passwords.checkSecondStep(
            place,
            person,
            () -> {
              use.set(factors.use(person, code));
              return use.get().isRight();
            });
    Optional<SignedInPerson> known =
        outcome == PasswordCheck.Outcome.RIGHT ? people.byId(person) : Optional.empty();
    known.ifPresentOrElse(
        right -> tell(right, first.with().label() + " and " + use.get().words()),
        () -> {
          String why = outcome == PasswordCheck.Outcome.WAITING ? outcome.why() : use.get().words();
          events.publishEvent(new AccessEvent.SignInRefused(person, why));
        });
    return known;
  }

  /**
   * The person whose passkey answered, or nothing. The answer is bound to the challenge of this
   * browser.
   *
   * @param credential answer of the authenticator, as JSON
   * @param first the first step made in this browser a moment ago, if any
   */
  @Transactional
  public Optional<SignedInPerson> with(
      PasskeyPlace place, String credential, Optional<FirstStep> first) {
    Optional<SignedInPerson> person;
    try {
      person = passkeys.person(place, credential).flatMap(people::byId);
    } catch (RuntimeException e) {
      LOG.info("A passkey was refused: {}", e.getMessage());
      person = Optional.empty();
    }
    person.ifPresentOrElse(
        known ->
            tell(
                known,
                first
                    .filter(step -> step.person().equals(known.id()))
                    .map(step -> step.with().label() + " and passkey")
                    .orElse("passkey")),
        () -> events.publishEvent(new AccessEvent.SignInRefused(null, "passkey not accepted")));
    return person;
  }

  /** Notes that the person signed out. */
  public void out(SignedInPerson person) {
    events.publishEvent(new AccessEvent.SignedOut(person.id()));
  }

  private void tell(SignedInPerson person, String with) {
    events.publishEvent(new AccessEvent.SignedIn(person.id(), person.displayName(), with));
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
