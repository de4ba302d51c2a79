package org.nktrials.access;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signing with the password, typed again, or a passkey, each time. Source: 21 CFR 11.50, 11.70 and
 * 11.200.
 */
@Service
class PasswordSignatures implements Signatures {

  private final JdbcClient database;
  private final Authority authority;
  private final PasswordCheck passwords;
  private final SigningChallenges challenges;
  private final SecondPeople seconds;
  private final DelegationCheck delegations;
  private final SignatureReading reading;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PasswordSignatures(
      JdbcClient database,
      Authority authority,
      PasswordCheck passwords,
      SigningChallenges challenges,
      SecondPeople seconds,
      DelegationCheck delegations,
      SignatureReading reading,
      ApplicationEventPublisher events,
      Clock clock) {
    this.database = database;
    this.authority = authority;
    this.passwords = passwords;
    this.challenges = challenges;
    this.seconds = seconds;
    this.delegations = delegations;
    this.reading = reading;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public SignatureReceipt sign(SignatureRequest request) {
    SignedInPerson person = signer();
    delegations.require(person, DelegatedTask.of(request.recordType()), request.place(), null);
    SigningProof.Means means =
        requireProof(person, request.proof(), request.recordType(), request.recordId());
    return kept(person, request, means);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public SigningProof prove(SigningProof proof, String recordType, UUID list) {
    SignedInPerson person = signer();
    return new SigningProof.ForOneList(person.id(), requireProof(person, proof, recordType, list));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public SignatureReceipt signAsSecond(SecondPerson second, SignatureRequest request) {
    signer();
    SignedInPerson person = seconds.proven(second, request);
    delegations.require(
        person, DelegatedTask.of(request.recordType()), request.place(), "secondUsername");
    return kept(person, request, SigningProof.Means.PASSWORD);
  }

  private SignedInPerson signer() {
    SignedInPerson person = authority.person();
    if (person.readOnly()) {
      throw new AccessDeniedException("A token for reading cannot sign.");
    }
    return person;
  }

  private SignatureReceipt kept(
      SignedInPerson person, SignatureRequest request, SigningProof.Means means) {
    SignatureReceipt receipt =
        new SignatureReceipt(
            TimeOrderedId.next(),
            person.id(),
            person.displayName(),
            request.capacity(),
            request.meaning(),
            TokenSecret.sha256(request.content()),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            SignatureStanding.VALID);
    store(receipt, request, means);
    return receipt;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, SignatureReceipt> byId(Collection<UUID> ids) {
    return reading.byId(ids);
  }

  private SigningProof.Means requireProof(
      SignedInPerson person, SigningProof proof, String recordType, UUID recordId) {
    return switch (proof) {
      case SigningProof.Password typed -> {
        requirePassword(person, typed.typed(), recordType, recordId);
        yield SigningProof.Means.PASSWORD;
      }
      case SigningProof.Passkey passkey -> {
        require(
            passwords.checkOwn(
                person.id(),
                () -> challenges.use(passkey.ticket(), person.id(), FormToSign.present())),
            new AccessEvent.SignatureRefused(person.id(), recordType, recordId),
            "The passkey did not answer for this form as it was sent, or too long ago. Nothing was"
                + " signed.");
        yield SigningProof.Means.PASSKEY;
      }
      case SigningProof.ForOneList list -> {
        if (!list.personId().equals(person.id())) {
          throw new AccessDeniedException("Another person proved this.");
        }
        yield list.means();
      }
    };
  }

  private void requirePassword(
      SignedInPerson person, @Nullable String password, String recordType, UUID recordId) {
    if (password == null || password.isEmpty()) {
      throw refused("password-missing", "Type your password: it is your signature.");
    }
    require(
        passwords.check(person.id(), password),
        new AccessEvent.SignatureRefused(person.id(), recordType, recordId),
        "The password is wrong. Nothing was signed.");
  }

  private void require(PasswordCheck.Outcome outcome, AccessEvent refusal, String sentence) {
    if (outcome != PasswordCheck.Outcome.RIGHT) {
      events.publishEvent(refusal);
      throw outcome == PasswordCheck.Outcome.WAITING
          ? refused(
              "account-waiting",
              "After several wrong passwords your account has to wait, at most 15 minutes.")
          : refused("wrong-password", sentence);
    }
  }

  private static Refused refused(String code, String sentence) {
    return new Refused(Problem.of("password", code, sentence));
  }

  private void store(SignatureReceipt receipt, SignatureRequest request, SigningProof.Means means) {
    Capacity capacity = receipt.capacity();
    database
        .sql(
            """
            insert into signature (id, version, person_id, printed_name, capacity, meaning,
                                   record_type, record_id, content, content_hash, signed_at, means)
            values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(receipt.id(), receipt.personId(), receipt.printedName())
        .param(capacity == null ? null : capacity.name())
        .params(receipt.meaning(), request.recordType(), request.recordId(), request.content())
        .params(receipt.contentHash(), receipt.signedAt().atOffset(ZoneOffset.UTC))
        .param(means.name())
        .update();
  }
}
