package org.nktrials.access;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passkeys (Web Authentication) of people. They sign in and, each time anew, sign records: {@link
 * PasskeySigning}.
 */
@Service
public class Passkeys {

  private static final int MOST = 10;

  private final Authority authority;
  private final PasskeyCeremony ceremony;
  private final PasswordCheck passwords;
  private final JdbcClient database;
  private final ChangeReason reason;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Passkeys(
      Authority authority,
      PasskeyCeremony ceremony,
      PasswordCheck passwords,
      JdbcClient database,
      ChangeReason reason,
      ApplicationEventPublisher events,
      Clock clock) {
    this.authority = authority;
    this.ceremony = ceremony;
    this.passwords = passwords;
    this.database = database;
    this.reason = reason;
    this.events = events;
    this.clock = clock;
  }

  /** A challenge for one ceremony. */
  public static String challenge() {
    return Bytes.random().toBase64UrlString();
  }

  /** What the browser of the signed-in person needs to make a passkey, as JSON. */
  @Transactional(readOnly = true)
  public String creationOptions(PasskeyPlace place) {
    return ceremony.creationOptions(me(), place);
  }

  /** Whether passkeys work on the address with this name of a server. */
  public boolean workAt(String server) {
    return ceremony.isAt(server);
  }

  /** What a browser needs to use any passkey of this installation, as JSON. */
  public String requestOptions(PasskeyPlace place) {
    return ceremony.requestOptions(place);
  }

  /**
   * Adds a passkey of the signed-in person, who types the password once more.
   *
   * @param credential answer of the authenticator, as JSON
   * @throws Refused on fields "label", "password", "credential"
   */
  @Transactional
  public void add(PasskeyPlace place, String label, String password, String credential) {
    PersonAuthentication me = me();
    String name = named(label);
    if (mine().size() >= MOST) {
      throw refused("label", "passkeys-many", "Ten passkeys are enough: remove one first.");
    }
    if (passwords.check(me.getPrincipal().id(), password) != PasswordCheck.Outcome.RIGHT) {
      throw refused(
          "password",
          "wrong-password",
          "The password is wrong, or your account has to wait after wrong attempts.");
    }
    try {
      ceremony.register(me, place, credential, name);
    } catch (RuntimeException e) {
      throw refused(
          "credential",
          "passkey-refused",
          "The passkey was not accepted. Make it again, on the address that people use.");
    }
  }

  /** Passkeys in force of the signed-in person, oldest first. */
  @Transactional(readOnly = true)
  public List<PasskeySummary> mine() {
    return of(authority.person().id());
  }

  /** Passkeys in force of somebody; for administrators. */
  @Transactional(readOnly = true)
  public List<PasskeySummary> ofPerson(UUID person) {
    authority.require(Permission.ADMINISTER, null);
    return of(person);
  }

  /** Gives a passkey of the signed-in person another name. */
  @Transactional
  public void rename(UUID id, String label) {
    PasskeySummary passkey = own(id);
    reason.because("Passkey renamed by its owner");
    database
        .sql("update passkey set label = ?, version = version + 1 where id = ?")
        .params(named(label), passkey.id())
        .update();
  }

  /** Removes a passkey of the signed-in person, whose other sessions end. */
  @Transactional
  public void remove(UUID id) {
    PasskeySummary passkey = own(id);
    reason.because("Passkey removed by its owner");
    remove(passkey);
    events.publishEvent(new AccessEvent.AccessChanged(passkey.personId()));
  }

  /**
   * Removes all passkeys of somebody who lost them, and ends the sessions that began with one of
   * them perhaps; for administrators.
   *
   * @throws Refused on field "reason"
   */
  @Transactional
  public void removeAllOf(UUID person, String why) {
    authority.require(Permission.ADMINISTER, null);
    List<PasskeySummary> passkeys = of(person);
    if (passkeys.isEmpty()) {
      throw new Refused(new Problem("no-passkey", null, "This account has no passkey.", null));
    }
    reason.because(Reasons.required(why));
    passkeys.forEach(this::remove);
    events.publishEvent(new AccessEvent.AccessChanged(person));
  }

  private void remove(PasskeySummary passkey) {
    database
        .sql("update passkey set removed_at = ?, version = version + 1 where id = ?")
        .params(clock.instant().atOffset(ZoneOffset.UTC), passkey.id())
        .update();
  }

  private List<PasskeySummary> of(UUID person) {
    return database
        .sql(
            """
            select k.id, k.person_id, k.label, k.created_at, u.last_used_at
              from passkey k join passkey_use u on u.passkey_id = k.id
             where k.person_id = ? and k.removed_at is null order by k.created_at, k.id
            """)
        .param(person)
        .query(
            (row, n) ->
                new PasskeySummary(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getString(3),
                    row.getTimestamp(4).toInstant(),
                    row.getTimestamp(5).toInstant()))
        .list();
  }

  private PasskeySummary own(UUID id) {
    return mine().stream()
        .filter(passkey -> passkey.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("passkey"));
  }

  private PersonAuthentication me() {
    return new PersonAuthentication(authority.person(), ChangeSource.PAGE);
  }

  private static String named(@Nullable String label) {
    return Optional.ofNullable(label)
        .map(String::strip)
        .filter(name -> !name.isEmpty() && name.length() <= 100)
        .orElseThrow(() -> refused("label", "passkey-name", "Give a name of 1 to 100 characters."));
  }

  private static Refused refused(String field, String code, String sentence) {
    return new Refused(Problem.of(field, code, sentence));
  }
}
