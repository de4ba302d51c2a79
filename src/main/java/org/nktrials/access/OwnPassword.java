package org.nktrials.access;

import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a person change the own password. */
@Service
public class OwnPassword {

  private final Authority authority;
  private final PersonRepository people;
  private final PasswordCheck passwords;
  private final PasswordHashing hashing;
  private final ChangeReason reason;
  private final ApplicationEventPublisher events;

  OwnPassword(
      Authority authority,
      PersonRepository people,
      PasswordCheck passwords,
      PasswordHashing hashing,
      ChangeReason reason,
      ApplicationEventPublisher events) {
    this.authority = authority;
    this.people = people;
    this.passwords = passwords;
    this.hashing = hashing;
    this.reason = reason;
    this.events = events;
  }

  /**
   * Changes it; every other session of the person ends.
   *
   * @throws Refused on field "present" when the present password is wrong or the account has to
   *     wait, on field "password" when the new one breaks a rule
   */
  @Transactional
  public void change(String present, String password) {
    SignedInPerson me = authority.person();
    PasswordRules.refusal("password", me.username(), password)
        .ifPresent(
            problem -> {
              throw new Refused(problem);
            });
    if (passwords.check(me.id(), present) != PasswordCheck.Outcome.RIGHT) {
      throw new Refused(
          Problem.of(
              "present",
              "wrong-password",
              "The present password is wrong, or the account has to wait after wrong attempts."));
    }
    PersonRecord person = people.findById(me.id()).orElseThrow(() -> new NotFound("person"));
    reason.because("Password changed by its owner");
    person.setPassword(hashing.hash(password));
    events.publishEvent(new AccessEvent.PasswordChanged(me.id()));
  }
}
