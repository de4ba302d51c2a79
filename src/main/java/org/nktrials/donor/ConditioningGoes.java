package org.nktrials.donor;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.access.SignatureRequest;
import org.nktrials.access.Signatures;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.donation.ClearanceState;
import org.nktrials.rules.donation.GoChecklist;
import org.nktrials.rules.donation.GoFacts;
import org.nktrials.rules.donation.GoLine;
import org.nktrials.rules.dosing.DosingDecision.Obstacle;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The checklist before conditioning, its signed go, and what a dose of conditioning asks of both.
 */
@Service
@Transactional
public class ConditioningGoes {

  private static final RuleSource SOURCE =
      new RuleSource("Project rule: no conditioning dose before a signed go", null);

  /** Whoever asks "now" read the clock a moment ago. */
  private static final Duration JUST_NOW = Duration.ofMinutes(1);

  private final GoRepository goes;
  private final Comparisons comparisons;
  private final DonorRecipients recipients;
  private final DonorRulebook rulebook;
  private final Signatures signatures;
  private final ChangeReason reason;
  private final Clock clock;

  ConditioningGoes(
      GoRepository goes,
      Comparisons comparisons,
      DonorRecipients recipients,
      DonorRulebook rulebook,
      Signatures signatures,
      ChangeReason reason,
      Clock clock) {
    this.goes = goes;
    this.comparisons = comparisons;
    this.recipients = recipients;
    this.rulebook = rulebook;
    this.signatures = signatures;
    this.reason = reason;
    this.clock = clock;
  }

  /** Goes of a recipient whose donors the caller may see, latest first. */
  @Transactional(readOnly = true)
  public List<ConditioningGo> of(UUID patientId) {
    return goes.findByPatientIdOrderBySignedAtDesc(patientId).stream().map(GoRecord::go).toList();
  }

  /** The go that stands for the selection in force. */
  public static Optional<ConditioningGo> standing(List<ConditioningGo> all, Comparison now) {
    DonorChoice choice = now.choice();
    return all.stream()
        .filter(ConditioningGo::stands)
        .filter(go -> choice != null && go.assessmentId().equals(choice.assessmentId()))
        .findFirst();
  }

  /** The checklist as things stand. */
  public static GoChecklist checklist(Comparison now) {
    DonorChoice choice = now.choice();
    ReserveDonor reserve = now.reserve();
    ComparedDonor selected = now.selected().orElse(null);
    DonorStanding standing = selected == null ? null : selected.standing();
    PatientSummary recipient = now.recipient();
    boolean reserved =
        reserve != null
            && (choice == null || !choice.donorId().equals(reserve.donorId()))
            && now.donor(reserve.donorId()).filter(one -> one.donor().isCandidate()).isPresent();
    return GoChecklist.of(
        new GoFacts(
            selected == null || !selected.donor().isCandidate()
                ? null
                : selected.donor().shortCode(),
            choice == null ? null : recipient.dateAt(choice.signedAt()),
            choice == null ? null : choice.signedBy(),
            standing == null ? ClearanceState.PENDING : standing.clearance(),
            standing == null ? null : day(recipient, standing.decidedAt()),
            standing == null ? null : standing.decidedBy(),
            standing == null ? null : standing.validUntil(),
            standing != null && standing.consented(),
            selected == null ? null : selected.donor().findings().antibodiesOn(),
            now.rules().antibodyValidityDays(),
            now.plan().conditioningOn(),
            now.plan().apheresisOn(),
            now.plan().apheresisBooked(),
            now.plan().cleanRoomBooked(),
            reserved
                ? now.donor(Objects.requireNonNull(reserve).donorId())
                    .map(one -> one.donor().shortCode())
                    .orElse(null)
                : null,
            reserved ? recipient.dateAt(Objects.requireNonNull(reserve).namedAt()) : null,
            reserved ? Objects.requireNonNull(reserve).namedBy() : null));
  }

  /**
   * Signs the go.
   *
   * @throws Refused with every open line and what makes it pass, or on "password"
   */
  public void sign(String patientCode, @Nullable String password, UUID submissionId) {
    PatientSummary recipient = recipients.recipient(patientCode, Permission.SELECT_DONOR);
    if (goes.existsBySubmissionId(submissionId)) {
      return;
    }
    recipients.inTurn(recipient);
    Comparison now = comparisons.of(recipient);
    GoChecklist checklist = checklist(now);
    if (standing(of(recipient.id()), now).isPresent()) {
      throw new Refused(new Problem("go-signed", null, "The go is signed already.", null));
    }
    if (!checklist.isReady()) {
      throw new Refused(
          checklist.open().stream()
              .map(
                  line ->
                      new Problem(
                          line.reason().code(), null, line.reason().sentence(), line.remedy()))
              .toList());
    }
    String lines = checklist.lines().stream().map(ConditioningGoes::line).collect(joining("\n"));
    SignatureReceipt signature =
        signatures.sign(
            new SignatureRequest(
                "conditioning_go",
                recipient.id(),
                recipient.signingPlace(),
                "Conditioning may start.",
                lines,
                password));
    goes.saveAndFlush(
        new GoRecord(now, Objects.requireNonNull(now.choice()), lines, signature, submissionId));
  }

  /** Takes a go back; no further dose of conditioning is authorised. */
  public void withdraw(String patientCode, UUID id, @Nullable Long seenVersion, String why) {
    PatientSummary recipient = recipients.recipient(patientCode, Permission.SELECT_DONOR);
    GoRecord record = goes.findById(id).orElseThrow(() -> new NotFound("go"));
    if (!record.patientId().equals(recipient.id())) {
      throw new NotFound("go");
    }
    record.requireVersion(seenVersion);
    List<Problem> problems = new ArrayList<>();
    if (why.isBlank()) {
      problems.add(Problem.of("reason", "reason-missing", "Say why."));
    }
    if (!record.go().stands()) {
      problems.add(new Problem("go-withdrawn", null, "It is withdrawn already.", null));
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
    reason.because(why.strip());
    record.withdraw(clock.instant());
  }

  /**
   * What stands in the way of a dose of this drug, for the dosing guard. Nothing in trials without
   * donors and for drugs that are no conditioning: then without any query. A dose that was given is
   * judged by the go that stood then; one to come by the go and by the checklist as they stand.
   */
  @Transactional(readOnly = true)
  public List<Obstacle> notMet(PatientSummary recipient, String drug, Instant at, LocalDate on) {
    DonorRules rules = rulebook.of(recipient);
    if (!rules.takesDonors() || !rules.conditioning().contains(drug)) {
      return List.of();
    }
    List<ConditioningGo> signed = of(recipient.id());
    boolean toCome =
        on.isAfter(recipient.dateAt(at)) || !at.isBefore(clock.instant().minus(JUST_NOW));
    if (!toCome) {
      return signed.stream().anyMatch(go -> go.stoodAt(at)) ? List.of() : List.of(noGo());
    }
    Comparison now = comparisons.of(recipient);
    List<Obstacle> open = new ArrayList<>();
    checklist(now).open().stream()
        .map(line -> new Obstacle(line.reason(), Objects.requireNonNull(line.remedy())))
        .forEach(open::add);
    if (standing(signed, now).isEmpty()) {
      open.add(noGo());
    }
    return open;
  }

  private static Obstacle noGo() {
    return new Obstacle(
        new Reason("go-not-signed", "No go before conditioning is signed.", SOURCE),
        "An investigator signs the go when every line of the checklist is done.");
  }

  private static String line(GoLine line) {
    return "%s: %s (%s%s)"
        .formatted(
            line.name(),
            line.reason().sentence(),
            line.on() == null ? "no day" : line.on(),
            line.by() == null ? "" : ", " + line.by());
  }

  private static @Nullable LocalDate day(PatientSummary recipient, @Nullable Instant at) {
    return at == null ? null : recipient.dateAt(at);
  }
}
