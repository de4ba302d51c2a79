package org.nktrials.donor;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SecondPerson;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.access.SignatureRequest;
import org.nktrials.access.Signatures;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Typings of donors and recipients: each correction is a version, confirmed by a second person. */
@Service
@Transactional
public class Typings {

  private static final String MEANING = "I compared this typing with the laboratory's report.";

  private final TypingRepository typings;
  private final Donors donors;
  private final DonorRecipients recipients;
  private final Signatures signatures;
  private final Authority authority;
  private final ChangeReason reason;
  private final Clock clock;

  Typings(
      TypingRepository typings,
      Donors donors,
      DonorRecipients recipients,
      Signatures signatures,
      Authority authority,
      ChangeReason reason,
      Clock clock) {
    this.typings = typings;
    this.donors = donors;
    this.recipients = recipients;
    this.signatures = signatures;
    this.authority = authority;
    this.reason = reason;
    this.clock = clock;
  }

  /**
   * Every version for a recipient and the donors, whose donors the caller may see; latest first.
   */
  @Transactional(readOnly = true)
  public List<Typing> of(UUID patientId) {
    return typings.findByPatientIdOrderByNumberDesc(patientId).stream()
        .map(TypingRecord::typing)
        .toList();
  }

  /** The version in force among these; empty when the person is not typed. */
  public static Optional<Typing> latest(List<Typing> all, @Nullable UUID donorId) {
    return all.stream().filter(one -> Objects.equals(one.donorId(), donorId)).findFirst();
  }

  /**
   * Stores a version. By hand, a second person confirms it on the same screen.
   *
   * @throws Refused on "hla" with the place in the text, "laboratory", "typedOn", "reason",
   *     "secondUsername", "secondPassword", or when somebody stored a version meanwhile
   */
  public Typing enter(EnterTyping command) {
    return enter(command, null);
  }

  /** As above, from a file. */
  Typing enter(EnterTyping command, @Nullable TypingFile file) {
    PatientSummary recipient =
        recipients.recipient(command.patientCode(), Permission.RECORD_TYPING);
    Optional<TypingRecord> before = typings.findBySubmissionId(command.submissionId());
    if (before.isPresent()) {
      return of(recipient, before.get()).typing();
    }
    recipients.inTurn(recipient);
    UUID donorId = donorId(command.donorCode(), recipient);
    int last = latest(of(recipient.id()), donorId).map(Typing::number).orElse(0);
    List<Problem> problems = TypingChecks.of(command, recipient.dateAt(clock.instant()));
    if (last > 0 && (command.reason() == null || command.reason().isBlank())) {
      problems.add(
          Problem.of(
              "reason", "reason-missing", "There is a typing already: why is it corrected?"));
    }
    if (command.seenNumber() != null && command.seenNumber() != last) {
      problems.add(
          new Problem(
              "stale-version",
              null,
              "Somebody stored a typing of this person after you opened the form.",
              "Look at it and enter your change again."));
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
    TypingRecord record =
        typings.saveAndFlush(
            new TypingRecord(
                recipient, donorId, last + 1, command, file, authority.person(), clock.instant()));
    if (command.entry() == TypingEntry.FIELDS || isTyped(command.secondUsername())) {
      confirm(record, recipient, command.secondUsername(), command.secondPassword());
    }
    return record.typing();
  }

  /**
   * A second person confirms a stored version with own name and password.
   *
   * @throws Refused on "secondUsername", "secondPassword", or when it is confirmed already
   */
  public Typing confirm(
      String patientCode, UUID id, @Nullable String username, @Nullable String password) {
    PatientSummary recipient = recipients.recipient(patientCode, Permission.RECORD_TYPING);
    TypingRecord record =
        of(recipient, typings.findById(id).orElseThrow(() -> new NotFound("typing")));
    if (record.typing().isConfirmed()) {
      throw new Refused(new Problem("confirmed", null, "This typing is confirmed already.", null));
    }
    confirm(record, recipient, username, password);
    return record.typing();
  }

  private void confirm(
      TypingRecord record,
      PatientSummary recipient,
      @Nullable String username,
      @Nullable String password) {
    Typing typing = record.typing();
    SignatureReceipt second =
        signatures.signAsSecond(
            new SecondPerson(
                username,
                typing.enteredBy(),
                Permission.RECORD_TYPING,
                recipient.trialId(),
                recipient.site().id()),
            new SignatureRequest(
                "typing",
                record.id(),
                recipient.signingPlace(),
                MEANING,
                typing.hla() + "\n" + KirText.write(typing.kir()),
                password));
    reason.because("Confirmed by a second person");
    record.confirm(second);
    typings.flush();
  }

  private @Nullable UUID donorId(@Nullable String code, PatientSummary recipient) {
    if (code == null) {
      return null;
    }
    DonorSummary donor = donors.donor(code, Permission.RECORD_TYPING);
    if (!donor.patientId().equals(recipient.id())) {
      throw new NotFound("donor");
    }
    return donor.id();
  }

  private static TypingRecord of(PatientSummary recipient, TypingRecord record) {
    if (!record.patientId().equals(recipient.id())) {
      throw new NotFound("typing");
    }
    return record;
  }

  private static boolean isTyped(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
