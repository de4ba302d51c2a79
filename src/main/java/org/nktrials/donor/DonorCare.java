package org.nktrials.donor;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The donor as a participant: later consents and withdrawals, adverse events. */
@Service
@Transactional
public class DonorCare {

  private static final int HIGHEST_GRADE = 5;

  private final DonorConsentRepository consents;
  private final DonorEventRepository events;
  private final Donors donors;
  private final DonorRecipients recipients;
  private final ChangeReason reason;
  private final Clock clock;

  DonorCare(
      DonorConsentRepository consents,
      DonorEventRepository events,
      Donors donors,
      DonorRecipients recipients,
      ChangeReason reason,
      Clock clock) {
    this.consents = consents;
    this.events = events;
    this.donors = donors;
    this.recipients = recipients;
    this.reason = reason;
    this.clock = clock;
  }

  /** Consents and withdrawals of a donor whom the caller may see, latest first. */
  @Transactional(readOnly = true)
  public List<DonorConsent> consents(UUID donorId) {
    return consents.findByDonorIdOrderByHappenedAtDescEnteredAtDesc(donorId).stream()
        .map(DonorConsentRecord::consent)
        .toList();
  }

  /** Adverse events of a donor whom the caller may see, by onset. */
  @Transactional(readOnly = true)
  public List<DonorEvent> events(UUID donorId) {
    return events.findByDonorIdOrderByOnsetOn(donorId).stream()
        .map(DonorEventRecord::event)
        .toList();
  }

  /**
   * Records a further consent, or a withdrawal with its reason.
   *
   * @param at local time at the site
   * @throws Refused on "text" or "at"
   */
  public void consent(
      String donorCode, boolean given, @Nullable String text, LocalDateTime at, UUID submissionId) {
    DonorSummary donor = donors.donor(donorCode, Permission.REGISTER_DONOR);
    if (consents.findBySubmissionId(submissionId).isPresent()) {
      return;
    }
    PatientSummary recipient = recipients.known(donor.patientId());
    Instant moment = at.atZone(recipient.site().zone()).toInstant();
    List<Problem> problems = new ArrayList<>();
    if (text == null || text.isBlank()) {
      problems.add(
          Problem.of(
              "text",
              "consent-text",
              given ? "Which consent form was signed?" : "Why was consent withdrawn?"));
    } else if (text.strip().length() > 100) {
      problems.add(Problem.of("text", "too-long", "At most 100 characters."));
    }
    if (moment.isAfter(clock.instant())) {
      problems.add(Problem.of("at", "future", "This time lies in the future."));
    }
    refuseIfAny(problems);
    String said = text == null ? "" : text.strip();
    consents.save(
        given
            ? DonorConsentRecord.given(donor, said, moment, clock.instant(), submissionId)
            : DonorConsentRecord.withdrawn(donor, said, moment, clock.instant(), submissionId));
  }

  /**
   * Records an adverse event of the donor.
   *
   * @throws Refused on "term", "onsetOn", "grade"
   */
  public void record(String donorCode, DonorEventEntry entry, UUID submissionId) {
    DonorSummary donor = donors.donor(donorCode, Permission.RECORD_DONOR_EVENT);
    if (events.existsBySubmissionId(submissionId)) {
      return;
    }
    refuseIfAny(problems(entry, recipients.known(donor.patientId())));
    events.save(new DonorEventRecord(donor, entry, clock.instant(), submissionId));
  }

  /**
   * Completes or corrects an event, or cancels it; it stays readable.
   *
   * @throws Refused on "grade", "reason", or when stale or cancelled before
   */
  public void correct(
      String donorCode,
      UUID id,
      @Nullable Long seenVersion,
      @Nullable DonorEventEntry entry,
      String why) {
    DonorSummary donor = donors.donor(donorCode, Permission.RECORD_DONOR_EVENT);
    DonorEventRecord record = events.findById(id).orElseThrow(() -> new NotFound("event"));
    if (!record.donorId().equals(donor.id())) {
      throw new NotFound("event");
    }
    record.requireVersion(seenVersion);
    List<Problem> problems = new ArrayList<>();
    if (entry != null) {
      problems.addAll(problems(entry, recipients.known(donor.patientId())));
    }
    if (why.isBlank()) {
      problems.add(Problem.of("reason", "reason-missing", "Say why."));
    }
    if (!record.event().counts()) {
      problems.add(new Problem("cancelled", null, "This event is cancelled already.", null));
    }
    refuseIfAny(problems);
    reason.because(why.strip());
    if (entry == null) {
      record.cancel(clock.instant());
    } else {
      record.complete(entry);
    }
  }

  private List<Problem> problems(DonorEventEntry entry, PatientSummary recipient) {
    List<Problem> problems = new ArrayList<>();
    if (entry.term().isBlank()) {
      problems.add(Problem.of("term", "term", "What happened?"));
    }
    if (entry.onsetOn().isAfter(recipient.dateAt(clock.instant()))) {
      problems.add(Problem.of("onsetOn", "future", "This day lies in the future."));
    }
    Integer grade = entry.grade();
    if (grade != null && (grade < 1 || grade > HIGHEST_GRADE)) {
      problems.add(Problem.of("grade", "grade", "A grade is 1 to 5."));
    }
    return problems;
  }

  private static void refuseIfAny(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }
}
