package org.nktrials.access;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of this installation. One person, one account; none is deleted or used again. */
@Service
public class People {

  private final PersonRepository people;
  private final PasswordHashing hashing;
  private final Authority authority;
  private final ChangeReason reason;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  People(
      PersonRepository people,
      PasswordHashing hashing,
      Authority authority,
      ChangeReason reason,
      ApplicationEventPublisher events,
      Clock clock) {
    this.people = people;
    this.hashing = hashing;
    this.authority = authority;
    this.reason = reason;
    this.events = events;
    this.clock = clock;
  }

  /** People by identity, for printing names: one query. */
  @Transactional(readOnly = true)
  public Map<UUID, PersonSummary> byId(Collection<UUID> ids) {
    return people.findAllById(ids).stream()
        .map(PersonRecord::summary)
        .collect(toMap(PersonSummary::id, person -> person));
  }

  /** Accounts whose username or name contains the word; for administrators. */
  @Transactional(readOnly = true)
  public Page<PersonSummary> search(String word, Pageable page) {
    authority.require(Permission.ADMINISTER, null);
    String literally = word.strip().toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1");
    return people.search(literally, page).map(PersonRecord::summary);
  }

  /** Refuses everybody but administrators, before a form is shown. */
  public void requireAdministrator() {
    authority.require(Permission.ADMINISTER, null);
  }

  /**
   * One account; for administrators.
   *
   * @throws NotFound when there is none
   */
  @Transactional(readOnly = true)
  public PersonSummary person(UUID id) {
    authority.require(Permission.ADMINISTER, null);
    return load(id).summary();
  }

  /**
   * Adds an account without any role; for administrators.
   *
   * @throws Refused on fields "username", "displayName", "password"
   */
  @Transactional
  public UUID add(NewPerson person) {
    authority.require(Permission.ADMINISTER, null);
    return store(person);
  }

  /**
   * Takes an account out of use for good; for administrators. Its sessions and tokens end.
   *
   * @throws Refused when it is one's own, or was deactivated before
   */
  @Transactional
  public void deactivate(UUID id, String why) {
    authority.require(Permission.ADMINISTER, null);
    if (authority.person().id().equals(id)) {
      throw new Refused(
          new Problem(
              "own-account",
              null,
              "You cannot deactivate your own account.",
              "Ask another administrator."));
    }
    PersonRecord person = load(id);
    if (!person.isActive()) {
      throw new Refused(new Problem("inactive", null, "This account is not active.", null));
    }
    reason.because(Reasons.required(why));
    person.deactivate();
    events.publishEvent(new AccessEvent.AccessChanged(id));
  }

  /**
   * Sets a new password for somebody who lost theirs; for administrators.
   *
   * @throws Refused on field "password"
   */
  @Transactional
  public void resetPassword(UUID id, String password, String why) {
    authority.require(Permission.ADMINISTER, null);
    PersonRecord person = load(id);
    PasswordRules.refusal("password", person.username(), password)
        .ifPresent(
            problem -> {
              throw new Refused(problem);
            });
    reason.because(Reasons.required(why));
    person.setPassword(hashing.hash(password));
    events.publishEvent(new AccessEvent.PasswordChanged(id));
  }

  UUID store(NewPerson person) {
    List<Problem> problems = new ArrayList<>(person.problems());
    if (people.existsByUsername(person.username())) {
      problems.add(
          Problem.of(
              "username",
              "username-taken",
              "This username is in use or was in use. Usernames are never given twice."));
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
    PersonRecord record =
        new PersonRecord(
            person.username(),
            person.displayName(),
            hashing.hash(person.password()),
            clock.instant());
    return people.saveAndFlush(record).id();
  }

  private PersonRecord load(UUID id) {
    return people.findById(id).orElseThrow(() -> new NotFound("person"));
  }
}
