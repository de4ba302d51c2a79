package org.nktrials.donor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.access.SignatureRequest;
import org.nktrials.access.Signatures;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.donorselection.Verdict;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signed selections and reserves. What a selection rests on is frozen with it; a later release or
 * typing changes nothing of it.
 */
@Service
@Transactional
public class DonorChoices {

  private final AssessmentRepository assessments;
  private final ReserveRepository reserves;
  private final Comparisons comparisons;
  private final DonorRecipients recipients;
  private final Signatures signatures;

  DonorChoices(
      AssessmentRepository assessments,
      ReserveRepository reserves,
      Comparisons comparisons,
      DonorRecipients recipients,
      Signatures signatures) {
    this.assessments = assessments;
    this.reserves = reserves;
    this.comparisons = comparisons;
    this.recipients = recipients;
    this.signatures = signatures;
  }

  /** Every signed selection of a recipient whose donors the caller may see, latest first. */
  @Transactional(readOnly = true)
  public List<DonorChoice> of(UUID patientId) {
    return assessments.findByPatientIdOrderByNumberDesc(patientId).stream()
        .map(AssessmentRecord::choice)
        .toList();
  }

  /**
   * Selects a donor and signs. A donor who is not eligible, or of whom that cannot be determined,
   * is refused with every criterion that stands in the way.
   *
   * @throws Refused with those criteria, on "reason" when not of rank 1, on "password"
   */
  public DonorChoice select(SelectDonor command) {
    PatientSummary recipient = recipients.recipient(command.patientCode(), Permission.SELECT_DONOR);
    Optional<AssessmentRecord> before = assessments.findBySubmissionId(command.submissionId());
    if (before.isPresent()) {
      return before
          .filter(one -> one.patientId().equals(recipient.id()))
          .orElseThrow(() -> new NotFound("selection"))
          .choice();
    }
    recipients.inTurn(recipient);
    Comparison comparison = comparisons.of(recipient);
    ComparedDonor chosen = candidate(comparison, command.donorCode());
    refuseUnlessEligible(chosen, command.reason());
    FrozenComparison frozen = FrozenComparison.of(comparison);
    int number = assessments.findByPatientIdOrderByNumberDesc(recipient.id()).size() + 1;
    SignatureReceipt signature =
        signatures.sign(
            new SignatureRequest(
                "donor_assessment",
                recipient.id(),
                recipient.signingPlace(),
                "I select " + chosen.donor().shortCode() + " as the donor.",
                frozen.ruleVersion() + "\n" + frozen.inputs() + "\n" + frozen.outcome(),
                command.password()));
    return assessments
        .saveAndFlush(
            new AssessmentRecord(
                recipient,
                number,
                chosen,
                chosen.rank() == 1 ? null : text(command.reason()),
                frozen,
                signature,
                command.submissionId()))
        .choice();
  }

  /**
   * Names a reserve donor and signs.
   *
   * @throws Refused when the donor is the selected one or not eligible, or on "password"
   */
  public void reserve(
      String patientCode, String donorCode, @Nullable String password, UUID submissionId) {
    PatientSummary recipient = recipients.recipient(patientCode, Permission.SELECT_DONOR);
    if (reserves.existsBySubmissionId(submissionId)) {
      return;
    }
    recipients.inTurn(recipient);
    Comparison comparison = comparisons.of(recipient);
    ComparedDonor chosen = candidate(comparison, donorCode);
    List<Problem> problems = new ArrayList<>();
    if (comparison.stateOf(chosen).equals("selected")) {
      problems.add(
          new Problem(
              "reserve-selected", "donor", "The selected donor cannot be the reserve.", null));
    }
    if (chosen.verdict().eligible() == Verdict.NO) {
      chosen
          .verdict()
          .failed()
          .forEach(
              one -> problems.add(new Problem("not-met", "donor", one.reason().sentence(), null)));
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
    SignatureReceipt signature =
        signatures.sign(
            new SignatureRequest(
                "donor_reserve",
                recipient.id(),
                recipient.signingPlace(),
                "I name " + chosen.donor().shortCode() + " as the reserve donor.",
                chosen.donor().code(),
                password));
    reserves.save(new ReserveRecord(chosen.donor(), signature, submissionId));
  }

  private static ComparedDonor candidate(Comparison comparison, String code) {
    return comparison.donors().stream()
        .filter(one -> one.donor().code().equals(code) && one.rank() > 0)
        .findFirst()
        .orElseThrow(
            () ->
                new Refused(Problem.of("donor", "no-candidate", "Choose one of the candidates.")));
  }

  private static void refuseUnlessEligible(ComparedDonor chosen, @Nullable String reason) {
    List<Problem> problems = new ArrayList<>();
    chosen.verdict().failed().forEach(one -> problems.add(criterion(one.reason().sentence())));
    chosen.verdict().open().forEach(one -> problems.add(criterion(one.reason().sentence())));
    if (chosen.rank() > 1 && text(reason) == null) {
      problems.add(
          Problem.of(
              "reason",
              "reason-missing",
              "%s is of rank %d: say why not rank 1."
                  .formatted(chosen.donor().shortCode(), chosen.rank())));
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }

  private static Problem criterion(String sentence) {
    return new Problem("criterion", "donor", sentence, null);
  }

  private static @Nullable String text(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
