package org.nktrials.donor;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The donors of recipients: registration with consent, what is recorded of them. */
@Service
@Transactional
public class Donors {

  private static final int OLDEST_BIRTH_YEAR = 1900;

  private final DonorRepository donors;
  private final DonorConsentRepository consents;
  private final DonorRecipients recipients;
  private final DonorAccess access;
  private final DonorRulebook rules;
  private final ChangeReason reason;
  private final Clock clock;

  Donors(
      DonorRepository donors,
      DonorConsentRepository consents,
      DonorRecipients recipients,
      DonorAccess access,
      DonorRulebook rules,
      ChangeReason reason,
      Clock clock) {
    this.donors = donors;
    this.consents = consents;
    this.recipients = recipients;
    this.access = access;
    this.rules = rules;
    this.reason = reason;
    this.clock = clock;
  }

  /** Donors of a recipient whose donors the caller may see, declined ones too, by number. */
  @Transactional(readOnly = true)
  public List<DonorSummary> of(UUID patientId) {
    return donors.findByPatientIdOrderByNumber(patientId).stream()
        .map(DonorRecord::summary)
        .toList();
  }

  /**
   * A donor by code.
   *
   * @throws NotFound when there is none at the person's sites
   */
  @Transactional(readOnly = true)
  public DonorSummary donor(String code, Permission permission) {
    return checked(record(code), permission).summary();
  }

  /** A donor by code, for looking; empty when there is none at the person's sites. */
  @Transactional(readOnly = true)
  public Optional<DonorSummary> exactly(String code) {
    return donors
        .findByCode(normal(code))
        .map(DonorRecord::summary)
        .filter(donor -> recipients.mayKnow(donor.patientId()));
  }

  /** A donor by identity. Asks no permission: for rooms above that asked theirs. */
  @Transactional(readOnly = true)
  public DonorSummary donor(UUID id) {
    return donors.findById(id).orElseThrow(() -> new NotFound("donor")).summary();
  }

  /**
   * Registers a consented donor of a recipient and gives the code.
   *
   * @throws Refused on fields "birthYear", "consentVersion", "consentGivenAt"
   */
  public DonorSummary register(RegisterDonor command) {
    PatientSummary recipient =
        recipients.recipient(command.patientCode(), Permission.REGISTER_DONOR);
    Optional<DonorRecord> before = donors.findBySubmissionId(command.submissionId());
    if (before.isPresent()) {
      return checked(before.get(), Permission.REGISTER_DONOR).summary();
    }
    if (!rules.of(recipient).takesDonors()) {
      throw new Refused(
          new Problem("no-donors", null, "The protocol of this trial has no donors.", null));
    }
    Instant now = clock.instant();
    Instant givenAt = command.consentGivenAt().atZone(recipient.site().zone()).toInstant();
    check(command, recipient.dateAt(now), givenAt, now);
    recipients.inTurn(recipient);
    int number = donors.countByPatientId(recipient.id()) + 1;
    DonorRecord donor = donors.saveAndFlush(new DonorRecord(recipient, number, command, now));
    consents.save(
        DonorConsentRecord.given(
            donor.summary(),
            command.consentVersion().strip(),
            givenAt,
            now,
            command.submissionId()));
    return donor.summary();
  }

  /**
   * Records what is known of a donor.
   *
   * @throws Refused on the fields of {@link DonorFindings}, on "reason", or when stale
   */
  public void record(String code, long seenVersion, DonorFindings findings, String why) {
    DonorRecord donor = checked(record(code), Permission.REGISTER_DONOR);
    donor.requireVersion(seenVersion);
    List<Problem> problems = new ArrayList<>();
    FindingChecks.check(findings, today(donor), problems);
    reason(why, problems);
    refuseIfAny(problems);
    reason.because(why.strip());
    donor.found(findings);
  }

  /**
   * Takes a donor out of the choice, by the donor's wish or the team's; stays readable.
   *
   * @throws Refused on field "reason", or when stale or declined before
   */
  public void decline(String code, long seenVersion, String why) {
    DonorRecord donor = checked(record(code), Permission.REGISTER_DONOR);
    donor.requireVersion(seenVersion);
    List<Problem> problems = new ArrayList<>();
    reason(why, problems);
    if (donor.isDeclined()) {
      problems.add(new Problem("declined", null, "This donor is declined already.", null));
    }
    refuseIfAny(problems);
    reason.because(why.strip());
    donor.decline(clock.instant());
  }

  private DonorRecord record(String code) {
    return donors.findByCode(normal(code)).orElseThrow(() -> new NotFound("donor"));
  }

  private DonorRecord checked(DonorRecord donor, Permission permission) {
    PatientSummary recipient = recipients.known(donor.summary().patientId());
    access.require(permission, recipient.trialId(), recipient.site().id(), "donor");
    return donor;
  }

  private LocalDate today(DonorRecord donor) {
    return recipients.known(donor.summary().patientId()).dateAt(clock.instant());
  }

  private static String normal(String code) {
    return code.strip().toUpperCase(Locale.ROOT);
  }

  private static void check(RegisterDonor command, LocalDate today, Instant givenAt, Instant now) {
    List<Problem> problems = new ArrayList<>();
    if (command.birthYear() < OLDEST_BIRTH_YEAR || command.birthYear() > today.getYear()) {
      problems.add(
          Problem.of(
              "birthYear",
              "birth-year",
              "The birth year lies between 1900 and " + today.getYear() + "."));
    }
    if (command.consentVersion().isBlank()) {
      problems.add(
          Problem.of(
              "consentVersion", "consent-version", "Which consent form did the donor sign?"));
    }
    if (givenAt.isAfter(now)) {
      problems.add(
          Problem.of("consentGivenAt", "consent-future", "Consent cannot lie in the future."));
    }
    if (command.consentGivenAt().getYear() < command.birthYear()) {
      problems.add(
          Problem.of(
              "consentGivenAt", "consent-before-birth", "Consent lies before the birth year."));
    }
    refuseIfAny(problems);
  }

  private static void reason(String why, List<Problem> problems) {
    if (why.isBlank()) {
      problems.add(Problem.of("reason", "reason-missing", "Say why."));
    }
  }

  private static void refuseIfAny(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }
}
