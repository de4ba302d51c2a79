package org.nktrials.cohort;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.access.Signatures;
import org.nktrials.access.SiteScope;
import org.nktrials.enrolment.TreatmentLevel;
import org.nktrials.enrolment.TreatmentLevels;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.DueSource;
import org.nktrials.patient.PatientStatus;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.toxicity.ConsideredFindings;
import org.nktrials.toxicity.Evaluations;
import org.nktrials.toxicity.LateFinding;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decisions to take and to sign, and patients who need a level, on Today. */
@Component
class CohortTasks implements DueSource {

  private final Recommendations recommendations;
  private final Decisions decisions;
  private final DecisionObstacles obstacles;
  private final TreatmentLevels treatmentLevels;
  private final ConsideredFindings findings;
  private final Evaluations evaluations;
  private final ProtocolService protocols;
  private final Signatures signatures;
  private final Visibility visibility;
  private final Authority authority;

  CohortTasks(
      Recommendations recommendations,
      Decisions decisions,
      DecisionObstacles obstacles,
      TreatmentLevels treatmentLevels,
      ConsideredFindings findings,
      Evaluations evaluations,
      ProtocolService protocols,
      Signatures signatures,
      Visibility visibility,
      Authority authority) {
    this.recommendations = recommendations;
    this.decisions = decisions;
    this.obstacles = obstacles;
    this.treatmentLevels = treatmentLevels;
    this.findings = findings;
    this.evaluations = evaluations;
    this.protocols = protocols;
    this.signatures = signatures;
    this.visibility = visibility;
    this.authority = authority;
  }

  @Override
  @Transactional(readOnly = true)
  public List<DueItem> due(Collection<UUID> trialIds) {
    List<UUID> concerned = trialIds.stream().filter(one -> signs(one) || assigns(one)).toList();
    recommendations.readTogether(concerned);
    decisions.readTogether(concerned.stream().filter(this::signs).toList());
    Map<UUID, SignatureReceipt> receipts = receipts(concerned);
    return concerned.stream().flatMap(trial -> dueIn(trial, receipts).stream()).toList();
  }

  /** What is due of the trial is none of a patient's; the level is judged on the file alone. */
  @Override
  @Transactional(readOnly = true)
  public List<DueItem> due(PatientSummary patient) {
    if (patient.status() != PatientStatus.ENROLLED
        || !authority.may(Permission.ASSIGN_LEVEL, patient.trialId(), patient.site().id())) {
      return List.of();
    }
    TreatmentLevel level = treatmentLevels.of(patient).filter(one -> !one.stopped()).orElse(null);
    return level == null
        ? List.of()
        : evaluations.of(patient).stream()
            .flatMap(
                one ->
                    Stream.ofNullable(PatientsNeedingLevel.why(one, level, name(patient, level))))
            .map(why -> assign(patient.code(), why))
            .toList();
  }

  private String name(PatientSummary patient, TreatmentLevel level) {
    return protocols.levelName(patient.protocolVersionId(), level.status().level());
  }

  private boolean signs(UUID trialId) {
    return authority.may(Permission.PREPARE_DECISION, trialId, null)
        && !authority.capacities(trialId).isEmpty();
  }

  private boolean assigns(UUID trialId) {
    return authority.may(Permission.ASSIGN_LEVEL, trialId, null);
  }

  /** Signatures under the decisions of all these trials, in one query. */
  private Map<UUID, SignatureReceipt> receipts(List<UUID> trialIds) {
    return signatures.byId(
        trialIds.stream()
            .filter(this::signs)
            .flatMap(trial -> Decisions.signatureIds(decisions.stored(trial)).stream())
            .toList());
  }

  private List<DueItem> dueIn(UUID trialId, Map<UUID, SignatureReceipt> receipts) {
    Recommendation recommendation = recommendations.of(trialId);
    List<DueItem> due = new ArrayList<>();
    if (assigns(trialId)) {
      due.addAll(needingLevel(recommendation));
    }
    if (signs(trialId)) {
      due.addAll(decisions(recommendation, receipts));
    }
    return due;
  }

  private List<DueItem> needingLevel(Recommendation recommendation) {
    UUID trialId = recommendation.trial().id();
    SiteScope scope = authority.sites(Permission.ASSIGN_LEVEL, trialId);
    return new PatientsNeedingLevel(recommendation, treatmentLevels.ofTrial(trialId))
        .all().stream()
            .filter(need -> scope.includes(need.patient().patient().site().id()))
            .map(need -> assign(need.patient().patient().code(), need.why()))
            .toList();
  }

  private static DueItem assign(String code, String why) {
    return new DueItem(
        DueItem.SAFETY,
        null,
        code,
        "Assign a level or stop treatment",
        why + " Must be answered before the next dose.",
        "Assign level",
        "/patients/" + code + "/level");
  }

  private List<DueItem> decisions(
      Recommendation recommendation, Map<UUID, SignatureReceipt> receipts) {
    TrialSummary trial = recommendation.trial();
    List<DecisionView> taken =
        decisions.views(decisions.stored(trial.id()), receipts, visibility.in(trial));
    List<DueItem> due = new ArrayList<>();
    taken.stream()
        .filter(view -> view.decision().state() == DecisionState.REOPENED)
        .forEach(view -> due.add(reopened(trial, view)));
    taken.stream()
        .filter(view -> obstacles.toSigning(trial, view, recommendation).isEmpty())
        .forEach(view -> due.add(sign(trial, view)));
    if (findings.mayConsider(trial.id())) {
      findings.open(trial.id()).stream()
          .filter(LateFinding::blocksDecision)
          .forEach(_ -> due.add(lateFinding(trial)));
    }
    if (obstacles.toTaking(trial, recommendation, taken).isEmpty() && recommendation.signable()) {
      due.add(decide(trial, recommendation));
    }
    return due;
  }

  private static DueItem reopened(TrialSummary trial, DecisionView view) {
    return new DueItem(
        DueItem.SAFETY,
        null,
        trial.code(),
        "Decision " + view.decision().number() + " was reopened",
        "Enrolment stays suspended until a new decision is signed",
        "Open the board",
        "/trials/" + trial.code() + "/board#reopened");
  }

  private static DueItem lateFinding(TrialSummary trial) {
    return new DueItem(
        DueItem.BLOCKS_DECISION,
        null,
        trial.code(),
        "Answer a finding that came after a verdict",
        "no decision is taken before",
        "Open the board",
        "/trials/" + trial.code() + "/board#findings");
  }

  private static DueItem sign(TrialSummary trial, DecisionView view) {
    return new DueItem(
        DueItem.BLOCKS_DECISION,
        null,
        trial.code(),
        "Sign decision %d: %s".formatted(view.decision().number(), lower(view.sentence())),
        "takes effect with the last signature",
        "Sign",
        "/trials/%s/decisions/%d".formatted(trial.code(), view.decision().number()));
  }

  private static DueItem decide(TrialSummary trial, Recommendation recommendation) {
    return new DueItem(
        DueItem.BLOCKS_DECISION,
        null,
        trial.code(),
        "Take a decision",
        "Recommended: " + lower(recommendation.decision().sentence()),
        "Decide",
        "/trials/" + trial.code() + "/decisions/new");
  }

  private static String lower(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }
}
