package org.nktrials.access;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proves that a second person stands at the screen: own name, own password, own authority. */
@Component
class SecondPeople {

  private final JdbcClient database;
  private final SignedInPeople people;
  private final PasswordCheck passwords;
  private final ApplicationEventPublisher events;

  SecondPeople(
      JdbcClient database,
      SignedInPeople people,
      PasswordCheck passwords,
      ApplicationEventPublisher events) {
    this.database = database;
    this.people = people;
    this.passwords = passwords;
    this.events = events;
  }

  /** The second person; whether the name or the password is wrong is not told. */
  SignedInPerson proven(SecondPerson second, SignatureRequest request) {
    UUID id = named(second).orElse(null);
    if (second.otherThan().equals(id)) {
      throw refused(
          "secondUsername", "second-same", "The second person is somebody else than the first.");
    }
    requirePassword(id, second, request);
    SignedInPerson person = id == null ? null : people.byId(id).orElse(null);
    if (person == null
        || !Authority.holds(person, second.permission(), second.trialId(), second.siteId())) {
      throw refused(
          "secondUsername",
          "second-authority",
          "The role of the second person does not include this.");
    }
    return person;
  }

  private Optional<UUID> named(SecondPerson second) {
    String username = second.username();
    if (username == null || username.isBlank()) {
      throw refused("secondUsername", "second-missing", "A second person types their user name.");
    }
    return database
        .sql("select id from person where username = ? and active")
        .param(username.strip().toLowerCase(Locale.ROOT))
        .query(UUID.class)
        .optional();
  }

  private void requirePassword(@Nullable UUID id, SecondPerson second, SignatureRequest request) {
    String password = request.proof() instanceof SigningProof.Password typed ? typed.typed() : null;
    if (password == null || password.isEmpty()) {
      throw refused("secondPassword", "second-password", "The second person types their password.");
    }
    PasswordCheck.Outcome outcome = passwords.checkSecond(id, second.otherThan(), password);
    if (outcome == PasswordCheck.Outcome.RIGHT) {
      return;
    }
    if (id != null) {
      events.publishEvent(
          new AccessEvent.SignatureRefused(id, request.recordType(), request.recordId()));
    }
    throw refused(
        "secondPassword",
        "second-wrong",
        outcome == PasswordCheck.Outcome.WAITING
            ? "After several wrong passwords this account has to wait, at most 15 minutes."
            : "Name or password of the second person is wrong. Nothing was stored.");
  }

  private static Refused refused(String field, String code, String sentence) {
    return new Refused(Problem.of(field, code, sentence));
  }
}
