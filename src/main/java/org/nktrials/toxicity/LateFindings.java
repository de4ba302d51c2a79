package org.nktrials.toxicity;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.People;
import org.nktrials.access.Permission;
import org.nktrials.access.PersonSummary;
import org.nktrials.laboratory.LaboratoryResultsChanged;
import org.nktrials.patient.PatientFile;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.rules.laboratory.DatedValue;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.toxicity.DltProposal;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks again at signed verdicts when laboratory results change. The verdict stays as it was
 * signed; where the rules propose something else than at the signature, and not what was signed, an
 * investigator is asked to look at it.
 */
@Service
public class LateFindings {

  private static final int LONGEST_REASON = 1000;

  private final PatientFile file;
  private final LateFindingRepository findings;
  private final VerdictRepository verdicts;
  private final Evaluations evaluations;
  private final DltProposals proposals;
  private final Patients patients;
  private final People people;
  private final Authority authority;
  private final ChangeReason reason;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  LateFindings(
      PatientFile file,
      LateFindingRepository findings,
      VerdictRepository verdicts,
      Evaluations evaluations,
      DltProposals proposals,
      Patients patients,
      People people,
      Authority authority,
      ChangeReason reason,
      ApplicationEventPublisher events,
      Clock clock) {
    this.file = file;
    this.findings = findings;
    this.verdicts = verdicts;
    this.evaluations = evaluations;
    this.proposals = proposals;
    this.patients = patients;
    this.people = people;
    this.authority = authority;
    this.reason = reason;
    this.events = events;
    this.clock = clock;
  }

  /** All of a patient that the caller may see, latest first. */
  @Transactional(readOnly = true)
  public List<LateFinding> of(UUID patientId) {
    List<LateFindingRecord> all = file.of(ToxicityParts.LATE_FINDINGS, patientId);
    Set<UUID> who =
        all.stream().map(LateFindingRecord::settledBy).filter(Objects::nonNull).collect(toSet());
    Map<UUID, PersonSummary> names = who.isEmpty() ? Map.of() : people.byId(who);
    return all.stream().map(record -> record.finding(names)).toList();
  }

  /**
   * The investigator looked at it and the signed verdict stands.
   *
   * @throws Refused when the form is stale, the reason is missing or it is settled already
   */
  @Transactional
  public void keepVerdict(String patientCode, UUID id, @Nullable Long seenVersion, String why) {
    PatientSummary patient = patients.patient(patientCode, Permission.SIGN_VERDICT);
    LateFindingRecord record = LateFindingRecord.of(patient, findings.findById(id));
    if (!record.isOpen()) {
      throw new Refused(new Problem("settled", null, "This is settled already.", null));
    }
    record.requireVersion(seenVersion);
    if (why.isBlank() || why.strip().length() > LONGEST_REASON) {
      throw new Refused(
          Problem.of(
              "reason", "reason-missing", "Say why the verdict stands, in 1 to 1,000 characters."));
    }
    settle(record, authority.person().id(), "The signed verdict stands: " + why.strip());
  }

  /** A new verdict answers what was found. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(VerdictSigned signed) {
    findings
        .findByPatientIdAndSettledAtIsNull(signed.patientId())
        .forEach(
            record ->
                settle(
                    record, authority.person().id(), "A new verdict was signed: " + signed.why()));
  }

  /** Results changed: what would the rules propose now? */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(LaboratoryResultsChanged changed) {
    Optional<Verdict> standing =
        verdicts
            .findByPatientIdAndSupersededAtIsNull(changed.patientId())
            .map(VerdictRecord::verdict);
    if (standing.isPresent()) {
      PatientSummary patient =
          patients.everyPatientForCounting(changed.trialId()).get(changed.patientId());
      if (patient != null) {
        evaluations
            .of(patient)
            .ifPresent(evaluation -> compare(standing.get(), evaluation, changed.sampledOn()));
      }
    }
  }

  private void compare(Verdict verdict, PatientEvaluation evaluation, LocalDate sampledOn) {
    DltProposal proposal = proposals.propose(evaluation);
    ProposedVerdict now = ProposedVerdict.of(proposal);
    Optional<LateFindingRecord> last =
        findings.findFirstByVerdictIdOrderByEnteredAtDesc(verdict.id());
    if (!now.isFinal() || last.filter(one -> one.isOpen() && one.proposed() == now).isPresent()) {
      return;
    }
    last.filter(LateFindingRecord::isOpen)
        .ifPresent(
            open -> settle(open, null, "Results changed again; the rules propose: " + now.label()));
    boolean accepted =
        last.filter(one -> one.settledBy() != null && one.proposed() == now).isPresent();
    boolean agrees = now == ProposedVerdict.like(verdict.kind());
    if (now != verdict.proposed() && !agrees && !accepted) {
      raise(verdict, evaluation.patient(), now, proposal, sampledOn);
    }
  }

  private void raise(
      Verdict verdict,
      PatientSummary patient,
      ProposedVerdict now,
      DltProposal proposal,
      LocalDate sampledOn) {
    String because =
        proposal.reasons().stream().map(Reason::sentence).distinct().collect(joining("\n"));
    findings.saveAndFlush(
        new LateFindingRecord(patient, verdict.id(), now, because, sampledOn, clock.instant()));
    if (now.contradicts(verdict.kind())) {
      String why =
          "Laboratory results of %s, sample of %s, changed: the rules now propose \"%s\", the signed verdict is \"%s\"."
              .formatted(
                  patient.code(), DatedValue.day(sampledOn), now.label(), verdict.kind().label());
      events.publishEvent(
          new VerdictDoubted(patient.trialId(), patient.id(), patient.code(), verdict, why));
    }
  }

  private void settle(LateFindingRecord record, @Nullable UUID person, String how) {
    String sentence = how.length() > LONGEST_REASON ? how.substring(0, LONGEST_REASON) : how;
    reason.because(sentence);
    record.settle(clock.instant(), person, sentence);
    findings.flush();
  }
}
