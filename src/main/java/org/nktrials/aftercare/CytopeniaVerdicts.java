package org.nktrials.aftercare;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.access.SignatureRequest;
import org.nktrials.access.Signatures;
import org.nktrials.patient.PatientFile;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.protocol.CellTherapy;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.recovery.CytopeniaDecision;
import org.nktrials.rules.recovery.MarrowFindings;
import org.nktrials.rules.recovery.ProlongedCytopenia;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prolonged cytopenia: the rule proposes, an investigator decides and signs. */
@Service
public class CytopeniaVerdicts {

  private static final int LONGEST_EXPLANATION = 1000;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final CytopeniaRepository verdicts;
  private final PatientFile file;
  private final Recoveries recoveries;
  private final ProtocolService protocols;
  private final Patients patients;
  private final Signatures signatures;
  private final ChangeReason reason;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CytopeniaVerdicts(
      CytopeniaRepository verdicts,
      PatientFile file,
      Recoveries recoveries,
      ProtocolService protocols,
      Patients patients,
      Signatures signatures,
      ChangeReason reason,
      ApplicationEventPublisher events,
      Clock clock) {
    this.verdicts = verdicts;
    this.file = file;
    this.recoveries = recoveries;
    this.protocols = protocols;
    this.patients = patients;
    this.signatures = signatures;
    this.reason = reason;
    this.events = events;
    this.clock = clock;
  }

  /** Verdicts of a patient that the caller may see, latest first. */
  @Transactional(readOnly = true)
  public List<CytopeniaVerdict> of(UUID patientId) {
    return file.of(AftercareParts.VERDICTS, patientId).stream()
        .map(CytopeniaRecord::verdict)
        .toList();
  }

  /** Standing verdicts of a trial by patient, all sites; for counting. */
  @Transactional(readOnly = true)
  public Map<UUID, CytopeniaKind> standing(UUID trialId) {
    Map<UUID, CytopeniaKind> kinds = new HashMap<>();
    verdicts.standing(trialId).forEach(row -> kinds.put((UUID) row[0], (CytopeniaKind) row[1]));
    return kinds;
  }

  /** What the rule proposes on counts that the caller has. */
  public CytopeniaDecision propose(
      PatientSummary patient, Recovery recovery, MarrowFindings marrow) {
    ProtocolDefinition protocol = protocols.version(patient.protocolVersionId()).definition();
    CellTherapy therapy = protocol.cellTherapy();
    if (therapy == null) {
      throw new IllegalArgumentException("the protocol has no rule on cytopenia");
    }
    return new ProlongedCytopenia(
            therapy.recovery().value().prolongedCytopenia(), protocol.recoverySource())
        .decide(
            recovery.infusion(),
            recovery.neutrophilCounts(),
            marrow,
            patient.dateAt(clock.instant()));
  }

  /**
   * Signs a verdict; it takes the place of the one before.
   *
   * @throws Refused beside the field, or when the day has not come
   */
  @Transactional
  public void sign(SignCytopenia command) {
    PatientSummary patient = patients.patient(command.patientCode(), Permission.SIGN_VERDICT);
    if (verdicts.existsBySubmissionId(command.submissionId())) {
      return;
    }
    CytopeniaDecision proposal = proposal(patient, command);
    check(command, proposal);
    String proposed = words(proposal);
    CytopeniaRecord record =
        new CytopeniaRecord(patient, command, proposed, ProlongedCytopenia.VERSION);
    SignatureReceipt receipt =
        signatures.sign(
            new SignatureRequest(
                "cytopenia_verdict",
                record.id(),
                patient.signingPlace(),
                "Verdict on cytopenia: " + command.kind().label(),
                "%s; %s; proposed: %s; %s"
                    .formatted(
                        patient.code(),
                        command.kind().label(),
                        proposed,
                        command.explanation().strip()),
                command.password()));
    verdicts
        .findByPatientIdAndSupersededAtIsNull(patient.id())
        .ifPresent(
            standing -> {
              reason.because(command.explanation().strip());
              standing.supersede(receipt.signedAt());
              verdicts.flush();
            });
    verdicts.saveAndFlush(record.signed(receipt));
    events.publishEvent(new AftercareChanged(patient.trialId(), patient.id(), patient.code()));
  }

  private CytopeniaDecision proposal(PatientSummary patient, SignCytopenia command) {
    Optional<Recovery> recovery = recoveries.of(patient);
    return recovery
        .map(
            found ->
                propose(
                    patient,
                    found,
                    new MarrowFindings(command.marrowBlasts(), command.otherCause())))
        .orElseThrow(
            () -> new Refused(new Problem("no-infusion", null, "No infusion is recorded.", null)));
  }

  /** "Prolonged cytopenia. Neutrophils 0.2 on D42 …", as stored and shown. */
  public static String words(CytopeniaDecision decision) {
    String kind =
        switch (decision) {
          case CytopeniaDecision.NotYet _ -> "Not judged yet";
          case CytopeniaDecision.Prolonged _ -> "Prolonged cytopenia";
          case CytopeniaDecision.NotProlonged _ -> "No prolonged cytopenia";
          case CytopeniaDecision.NotEvaluable _ -> "Not evaluable";
          case CytopeniaDecision.CannotBeDetermined _ -> "Cannot be determined";
        };
    return kind + ". " + decision.reasons().stream().map(Reason::sentence).collect(joining(" "));
  }

  private static void check(SignCytopenia command, CytopeniaDecision proposal) {
    List<Problem> problems = new ArrayList<>();
    if (proposal instanceof CytopeniaDecision.NotYet) {
      problems.add(
          new Problem("too-early", null, words(proposal), "Sign it when the day has come."));
    }
    blasts(command.marrowBlasts(), problems);
    String text = command.explanation();
    if (text.isBlank() || text.strip().length() > LONGEST_EXPLANATION) {
      problems.add(
          Problem.of("explanation", "explanation-missing", "Say why, in 1 to 1,000 characters."));
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }

  private static void blasts(@Nullable BigDecimal blasts, List<Problem> problems) {
    if (blasts != null
        && (blasts.signum() < 0
            || blasts.compareTo(HUNDRED) > 0
            || blasts.stripTrailingZeros().scale() > 1)) {
      problems.add(
          Problem.of("marrowBlasts", "range", "Between 0 and 100, with at most 1 decimal."));
    }
  }
}
