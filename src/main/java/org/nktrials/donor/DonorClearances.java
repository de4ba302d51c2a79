package org.nktrials.donor;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.access.SignatureRequest;
import org.nktrials.access.Signatures;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.donation.ClearanceDecision;
import org.nktrials.rules.donation.ClearanceRule;
import org.nktrials.rules.donation.ClearanceSnapshot;
import org.nktrials.rules.donation.InfectiousMarker;
import org.nktrials.rules.donation.MarkerFinding;
import org.nktrials.rules.reason.Reason;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The donor's file and its clearance by a physician who does not treat the recipient, so that the
 * donor's interest has a physician of its own. Everybody else learns the decision only.
 */
@Service
@Transactional
public class DonorClearances {

  private final MarkerRepository markers;
  private final ClearanceRepository clearances;
  private final Donors donors;
  private final DonorRecipients recipients;
  private final DonationPlans plans;
  private final DonorRulebook rules;
  private final DonorAccess access;
  private final Signatures signatures;
  private final ChangeReason reason;
  private final Clock clock;

  DonorClearances(
      MarkerRepository markers,
      ClearanceRepository clearances,
      Donors donors,
      DonorRecipients recipients,
      DonationPlans plans,
      DonorRulebook rules,
      DonorAccess access,
      Signatures signatures,
      ChangeReason reason,
      Clock clock) {
    this.markers = markers;
    this.clearances = clearances;
    this.donors = donors;
    this.recipients = recipients;
    this.plans = plans;
    this.rules = rules;
    this.access = access;
    this.signatures = signatures;
    this.reason = reason;
    this.clock = clock;
  }

  /** Whether the person may read the files of this recipient's donors. */
  @Transactional(readOnly = true)
  public boolean mayRead(PatientSummary recipient) {
    return access.mayReadFile(recipient);
  }

  /**
   * The file of a donor.
   *
   * @throws AccessDeniedException for whoever has no permission or treats the recipient
   */
  @Transactional(readOnly = true)
  public DonorFile file(String donorCode) {
    DonorSummary donor = donors.donor(donorCode, Permission.VIEW_DONOR_FILE);
    PatientSummary recipient = recipient(donor);
    List<MarkerLine> results =
        markers.findByDonorIdOrderBySampledOnDescMarkerAsc(donor.id()).stream()
            .map(MarkerRecord::line)
            .toList();
    return new DonorFile(
        results,
        clearances.findByDonorIdOrderByDecidedAtDesc(donor.id()).stream()
            .map(ClearanceRecord::line)
            .toList(),
        ClearanceRule.decide(snapshot(donor, recipient, results, null)),
        rules.of(recipient).markers(),
        rules.of(recipient).markersOrigin());
  }

  /**
   * Records results of one sample.
   *
   * @throws Refused on "sampledOn" in the future, or when there is no result
   */
  public void record(String donorCode, List<MarkerFinding> findings, UUID submissionId) {
    DonorSummary donor = donors.donor(donorCode, Permission.CLEAR_DONOR);
    PatientSummary recipient = recipient(donor);
    if (markers.existsBySubmissionId(submissionId)) {
      return;
    }
    if (findings.isEmpty()) {
      throw new Refused(new Problem("no-result", null, "Choose at least one result.", null));
    }
    LocalDate today = recipient.dateAt(clock.instant());
    if (findings.stream().anyMatch(one -> one.sampledOn().isAfter(today))) {
      throw new Refused(Problem.of("sampledOn", "future", "This day lies in the future."));
    }
    markers.saveAll(
        findings.stream()
            .map(one -> new MarkerRecord(donor, one, clock.instant(), submissionId))
            .toList());
  }

  /** Cancels a result that was entered by mistake; it stays readable. */
  public void cancel(String donorCode, UUID id, @Nullable Long seenVersion, String why) {
    DonorSummary donor = donors.donor(donorCode, Permission.CLEAR_DONOR);
    recipient(donor);
    MarkerRecord record = markers.findById(id).orElseThrow(() -> new NotFound("result"));
    if (!record.donorId().equals(donor.id())) {
      throw new NotFound("result");
    }
    record.requireVersion(seenVersion);
    if (why.isBlank()) {
      throw new Refused(Problem.of("reason", "reason-missing", "Say why."));
    }
    reason.because(why.strip());
    record.cancel(clock.instant());
  }

  /**
   * Signs whether the donor is cleared.
   *
   * @throws Refused with every reason against a clearance, on "note" when not cleared without a
   *     reason, on "fit" when not answered, on "password"
   */
  public void decide(ClearDonor command) {
    DonorSummary donor = donors.donor(command.donorCode(), Permission.CLEAR_DONOR);
    PatientSummary recipient = recipient(donor);
    List<MarkerLine> results =
        markers.findByDonorIdOrderBySampledOnDescMarkerAsc(donor.id()).stream()
            .map(MarkerRecord::line)
            .toList();
    ClearanceSnapshot snapshot = snapshot(donor, recipient, results, command.fit());
    ClearanceDecision decision = ClearanceRule.decide(snapshot);
    refuseUnlessFit(command, decision);
    LocalDate until =
        command.cleared() && decision instanceof ClearanceDecision.Clearable clearable
            ? clearable.validUntil()
            : null;
    String inputs =
        "Apheresis: %s; validity %d days; markers: %s (%s)%n%s"
            .formatted(
                snapshot.apheresisOn() == null ? "no day" : snapshot.apheresisOn(),
                snapshot.validityDays(),
                snapshot.required().stream().map(InfectiousMarker::label).collect(joining(", ")),
                rules.of(recipient).markersOrigin(),
                decision.reasons().stream().map(Reason::sentence).collect(joining("\n")));
    SignatureReceipt signature =
        signatures.sign(
            new SignatureRequest(
                "donor_clearance",
                donor.id(),
                recipient.signingPlace(),
                until == null ? "The donor is not cleared." : "The donor is cleared.",
                donor.code() + (until == null ? " not cleared" : " cleared until " + until),
                command.password()));
    clearances.save(
        new ClearanceRecord(
            donor, snapshot.apheresisOn(), until, command.note(), inputs, signature));
  }

  private static void refuseUnlessFit(ClearDonor command, ClearanceDecision decision) {
    List<Problem> problems = new ArrayList<>();
    if (command.fit() == null) {
      problems.add(Problem.of("fit", "fit-open", "Is the donor fit for leukapheresis?"));
    }
    if (!command.cleared() && command.note() == null) {
      problems.add(Problem.of("note", "note-missing", "Say why the donor is not cleared."));
    }
    if (command.cleared() && !(decision instanceof ClearanceDecision.Clearable)) {
      decision
          .reasons()
          .forEach(
              one ->
                  problems.add(
                      new Problem(
                          one.code().toLowerCase(Locale.ROOT).replace('_', '-'),
                          null,
                          one.sentence(),
                          null)));
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }

  private ClearanceSnapshot snapshot(
      DonorSummary donor,
      PatientSummary recipient,
      List<MarkerLine> results,
      @Nullable Boolean fit) {
    LocalDate planned = plans.of(donor.patientId()).apheresisOn();
    return new ClearanceSnapshot(
        rules.of(recipient).markers(),
        results.stream().filter(MarkerLine::counts).map(MarkerLine::finding).toList(),
        planned == null ? donor.findings().apheresisOffered() : planned,
        rules.of(recipient).markerValidityDays(),
        fit);
  }

  private PatientSummary recipient(DonorSummary donor) {
    PatientSummary recipient = recipients.known(donor.patientId());
    if (access.treats(recipient)) {
      throw new AccessDeniedException(
          "You treat this recipient: another physician reads the donor's file and clears the"
              + " donor.");
    }
    return recipient;
  }
}
