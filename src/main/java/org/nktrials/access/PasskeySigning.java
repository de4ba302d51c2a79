package org.nktrials.access;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proves the signer with a passkey in place of the password, anew for each signature: the
 * authenticator verifies the person and signs random bytes followed by the hash of the form.
 * Source: 21 CFR 11.200; W3C Web Authentication, level 2.
 */
@Service
public class PasskeySigning {

  /** Names the address of the form among its fields. */
  static final String ADDRESS_FIELD = "nk-signing-address";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int RANDOM_BYTES = 32;

  private final Authority authority;
  private final PasskeyCeremony ceremony;
  private final SigningChallenges challenges;
  private final PasswordCheck attempts;
  private final ApplicationEventPublisher events;

  PasskeySigning(
      Authority authority,
      PasskeyCeremony ceremony,
      SigningChallenges challenges,
      PasswordCheck attempts,
      ApplicationEventPublisher events) {
    this.authority = authority;
    this.ceremony = ceremony;
    this.challenges = challenges;
    this.attempts = attempts;
    this.events = events;
  }

  /**
   * What the browser needs to ask the authenticator, as JSON.
   *
   * @param form carries the fields of the form and, under {@link #ADDRESS_FIELD}, its address
   * @throws Refused when this address has no passkeys, or the person has none
   */
  @Transactional
  public String options(HttpServletRequest form) {
    PersonAuthentication me = me();
    if (!ceremony.isAt(form.getServerName()) || !ceremony.hasPasskey(me)) {
      throw refused(
          "no-passkey",
          "You have no passkey on this address. Sign with the password, or make one under"
              + " Profile.");
    }
    FormToSign asked =
        FormToSign.of(form, Optional.ofNullable(form.getParameter(ADDRESS_FIELD)).orElse(""))
            .orElseThrow(PasskeySigning::notAccepted);
    String challenge = challengeOf(asked);
    challenges.add(challenge, me.getPrincipal().id(), asked);
    return ceremony.requestOptions(me, PasskeyChallenge.at(form, challenge));
  }

  /**
   * What the form carries in place of the password, for one minute and once.
   *
   * @param credential answer of the authenticator, as JSON
   * @throws Refused when it is not the answer of a passkey of this person to this challenge;
   *     counted with the wrong passwords of signatures
   */
  @Transactional
  public String ticket(HttpServletRequest request, String challenge, String credential) {
    PersonAuthentication me = me();
    UUID person = me.getPrincipal().id();
    String session = FormToSign.of(request, "").map(FormToSign::session).orElse("");
    PasswordCheck.Outcome outcome =
        attempts.checkOwn(
            person,
            () ->
                challenges.answer(challenge, person, session)
                    && answers(PasskeyChallenge.at(request, challenge), credential, person));
    if (outcome != PasswordCheck.Outcome.RIGHT) {
      events.publishEvent(new AccessEvent.PasskeyRefusedForSigning(person, outcome.name()));
      throw notAccepted();
    }
    return challenges.ticket(challenge);
  }

  private boolean answers(PasskeyPlace place, String credential, UUID person) {
    try {
      return ceremony.person(place, credential).filter(person::equals).isPresent();
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static String challengeOf(FormToSign form) {
    byte[] random = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(random);
    byte[] content = HexFormat.of().parseHex(form.content());
    byte[] both = Arrays.copyOf(random, RANDOM_BYTES + content.length);
    System.arraycopy(content, 0, both, RANDOM_BYTES, content.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
  }

  private PersonAuthentication me() {
    return new PersonAuthentication(authority.person(), ChangeSource.PAGE);
  }

  private static Refused notAccepted() {
    return refused(
        "passkey-refused",
        "The passkey was not accepted, or your account has to wait. Try again, or sign with the"
            + " password. Nothing was signed.");
  }

  private static Refused refused(String code, String sentence) {
    return new Refused(new Problem(code, null, sentence, null));
  }
}
