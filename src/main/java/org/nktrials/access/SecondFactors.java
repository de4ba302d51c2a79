package org.nktrials.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One-time codes as second factor: switching on, switching off, and the codes themselves. */
@Service
public class SecondFactors {

  /** RFC 4226 asks for at least 16 bytes and recommends 20. */
  private static final int SECRET_BYTES = 20;

  private static final int RECOVERY_CODES = 10;
  private static final int RECOVERY_BYTES = 10;

  private final SecondFactorStore store;
  private final SecondFactorRule rule;
  private final KeptSecrets secrets;
  private final Authority authority;
  private final PasswordCheck passwords;
  private final ChangeReason reason;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SecondFactors(
      SecondFactorStore store,
      SecondFactorRule rule,
      KeptSecrets secrets,
      Authority authority,
      PasswordCheck passwords,
      ChangeReason reason,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.rule = rule;
    this.secrets = secrets;
    this.authority = authority;
    this.passwords = passwords;
    this.reason = reason;
    this.events = events;
    this.clock = clock;
  }

  /** Whether this installation has a key under which secrets are kept. */
  public boolean arePossible() {
    return secrets.isPossible();
  }

  /** A new secret of the signed-in person, encrypted, to be kept until a code confirms it. */
  public String newSecret() {
    return Base64.getEncoder()
        .encodeToString(
            secrets.close(
                Base32.random(SECRET_BYTES).getBytes(StandardCharsets.US_ASCII),
                authority.person().id()));
  }

  /** A new secret in base32, for the person to put into an authenticator program; "" if lost. */
  public String shown(String kept) {
    return secrets
        .open(Base64.getDecoder().decode(kept), authority.person().id())
        .map(bytes -> new String(bytes, StandardCharsets.US_ASCII))
        .orElse("");
  }

  /** Whether somebody uses one-time codes; of others only administrators may know. */
  @Transactional(readOnly = true)
  public boolean isOn(UUID person) {
    if (!authority.person().id().equals(person)) {
      authority.require(Permission.ADMINISTER, null);
    }
    return store.of(person).isPresent();
  }

  /** Whether the password alone does not sign this person in. */
  @Transactional(readOnly = true)
  boolean asksSecondStep(SignedInPerson person) {
    return store.of(person.id()).isPresent()
        || (rule.asks(person) && store.hasPasskey(person.id()));
  }

  /** Whether the installation asks the signed-in person for a second factor. */
  public boolean areRequired() {
    return rule.asks(authority.person());
  }

  /** Recovery codes of the signed-in person that were not used. */
  @Transactional(readOnly = true)
  public int recoveryCodesLeft() {
    return store.recoveryCodesLeft(authority.person().id());
  }

  /**
   * Switches codes on for the signed-in person. Other sessions end.
   *
   * @param kept of {@link #newSecret}
   * @return recovery codes, each for one sign-in, shown this once
   * @throws Refused on field "password" or "oneTimeCode"
   */
  @Transactional
  public List<String> switchOn(String kept, String password, String code) {
    UUID me = authority.person().id();
    if (store.of(me).isPresent()) {
      throw new Refused(new Problem("second-factor", null, "One-time codes are on.", null));
    }
    byte[] secret = Base32.decode(shown(kept)).orElse(new byte[0]);
    requirePassword(me, password);
    OptionalLong step =
        secret.length < SECRET_BYTES
            ? OptionalLong.empty()
            : OneTimeCode.matching(secret, plain(code), clock.instant());
    if (step.isEmpty()) {
      throw refused(
          "oneTimeCode",
          "This is not the code of now. Check the clock of the telephone, and type the next code.");
    }
    List<String> recovery =
        Stream.generate(() -> Base32.random(RECOVERY_BYTES)).limit(RECOVERY_CODES).toList();
    store.add(me, secrets.close(secret, me), step.getAsLong(), recovery, clock.instant());
    events.publishEvent(new AccessEvent.AccessChanged(me));
    return recovery;
  }

  /**
   * Switches codes off for the signed-in person. Other sessions end.
   *
   * @throws Refused on field "password" or "reason"
   */
  @Transactional
  public void switchOff(String password, String why) {
    UUID me = authority.person().id();
    SecondFactorStore.Factor factor = inForce(me);
    String because = Reasons.required(why);
    requirePassword(me, password);
    remove(me, factor, because);
  }

  /** Switches codes off for somebody who lost the telephone; for administrators. Sessions end. */
  @Transactional
  public void switchOffFor(UUID person, String why) {
    authority.require(Permission.ADMINISTER, null);
    if (authority.person().id().equals(person)) {
      throw new Refused(
          new Problem(
              "own-codes",
              null,
              "You cannot switch off your own codes here.",
              "Do it under Profile, with your password."));
    }
    remove(person, inForce(person), Reasons.required(why));
  }

  /** Uses a code up. */
  CodeUse use(UUID person, String typed) {
    return store.of(person).map(factor -> use(person, factor, plain(typed))).orElse(CodeUse.WRONG);
  }

  private CodeUse use(UUID person, SecondFactorStore.Factor factor, String code) {
    byte[] secret = secrets.open(Base64.getDecoder().decode(factor.secret()), person).orElse(null);
    OptionalLong step =
        secret == null ? OptionalLong.empty() : OneTimeCode.matching(secret, code, clock.instant());
    if (step.isPresent()) {
      return store.use(factor, step.getAsLong()) ? CodeUse.ONE_TIME_CODE : CodeUse.USED_BEFORE;
    }
    return store.useRecovery(factor, code, clock.instant()) ? CodeUse.RECOVERY_CODE : CodeUse.WRONG;
  }

  private void remove(UUID person, SecondFactorStore.Factor factor, String why) {
    reason.because(why);
    store.remove(factor, clock.instant());
    events.publishEvent(new AccessEvent.AccessChanged(person));
  }

  private SecondFactorStore.Factor inForce(UUID person) {
    return store
        .of(person)
        .orElseThrow(
            () -> new Refused(new Problem("no-codes", null, "One-time codes are not on.", null)));
  }

  private void requirePassword(UUID me, String password) {
    if (passwords.check(me, password) != PasswordCheck.Outcome.RIGHT) {
      throw refused(
          "password", "The password is wrong, or your account has to wait after wrong attempts.");
    }
  }

  private static String plain(String typed) {
    return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }

  private static Refused refused(String field, String sentence) {
    return new Refused(Problem.of(field, "second-factor", sentence));
  }
}
