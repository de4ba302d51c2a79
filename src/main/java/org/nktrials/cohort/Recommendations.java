package org.nktrials.cohort;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.enrolment.LevelOpenings;
import org.nktrials.enrolment.LevelState;
import org.nktrials.enrolment.LevelStatus;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.ProtocolSettings.Escalation;
import org.nktrials.protocol.ProtocolVersion;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.RulesService;
import org.nktrials.rules.escalation.Cohort;
import org.nktrials.rules.escalation.DoseHistory;
import org.nktrials.rules.escalation.EscalationDecision;
import org.nktrials.rules.escalation.PendingPatient;
import org.nktrials.rules.escalation.PendingPatients;
import org.nktrials.rules.escalation.SingleGroup;
import org.nktrials.rules.escalation.ThreePlusThree;
import org.nktrials.toxicity.EvaluationState;
import org.nktrials.toxicity.Evaluations;
import org.nktrials.toxicity.PatientEvaluation;
import org.nktrials.toxicity.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the trial's history before the rules. All sites count, whoever looks. */
@Service
public class Recommendations {

  private final ProtocolService protocols;
  private final Evaluations evaluations;
  private final LevelOpenings openings;
  private final RulesService rules;
  private final Clock clock;

  Recommendations(
      ProtocolService protocols,
      Evaluations evaluations,
      LevelOpenings openings,
      RulesService rules,
      Clock clock) {
    this.protocols = protocols;
    this.evaluations = evaluations;
    this.openings = openings;
    this.rules = rules;
    this.clock = clock;
  }

  /** The recommendation on the records as they stand. */
  @Transactional(readOnly = true)
  public Recommendation of(UUID trialId) {
    TrialSummary trial = protocols.trial(trialId);
    return from(
        trial,
        protocols.version(trial.currentVersionId()),
        evaluations.ofTrial(trialId),
        openings.statuses(trialId),
        clock.instant());
  }

  /** Reads what {@link #of} needs of these trials for this page, in five queries. */
  @Transactional(readOnly = true)
  public void readTogether(Collection<UUID> trialIds) {
    evaluations.readTogether(trialIds);
    openings.readTogether(trialIds);
  }

  /**
   * The recommendation on records as they stood.
   *
   * @param patients every patient with a place, all sites, in order of first dose
   * @param levels that were ever opened, lowest first
   * @param dataCut the moment of all this
   */
  public Recommendation from(
      TrialSummary trial,
      ProtocolVersion protocol,
      List<PatientEvaluation> patients,
      List<LevelStatus> levels,
      Instant dataCut) {
    DoseHistory history =
        new DoseHistory(
            protocol.definition().levelNumbers().size(),
            protocol.definition().escalation().value().startLevel(),
            cohorts(patients, levels));
    String inputs = inputs(patients, protocol);
    String context =
        "%s\n%s\n%s\n%s"
            .formatted(
                ruleVersion(protocol),
                protocol.sha256(),
                protocol.definition().escalation().value().settings(),
                inputs);
    return new Recommendation(
        trial,
        protocol,
        decide(protocol.definition(), history, waiting(patients)),
        history,
        patients,
        levels,
        inputs,
        sha256(context),
        ruleVersion(protocol),
        history.cohorts().isEmpty() ? history.startLevel() : history.cohorts().getLast().level(),
        dataCut);
  }

  private EscalationDecision decide(
      ProtocolDefinition protocol, DoseHistory history, PendingPatients waiting) {
    Escalation design = protocol.escalation().value();
    return protocol.hasDoseLevels()
        ? rules.decideThreePlusThree(history, design.settings(), protocol::levelName, waiting)
        : rules.decideSingleGroup(design.maximumPerLevel(), history);
  }

  private static PendingPatients waiting(List<PatientEvaluation> patients) {
    return new PendingPatients(patients.stream().flatMap(one -> waiting(one).stream()).toList());
  }

  private static Optional<PendingPatient> waiting(PatientEvaluation patient) {
    boolean due = patient.state() == EvaluationState.VERDICT_DUE;
    return Optional.ofNullable(patient.window())
        .filter(_ -> patient.state().isPending())
        .map(window -> new PendingPatient(patient.slot().level(), window.end(), due));
  }

  private static String ruleVersion(ProtocolVersion protocol) {
    return protocol.definition().hasDoseLevels()
        ? ThreePlusThree.RULE_VERSION
        : SingleGroup.RULE_VERSION;
  }

  /**
   * Runs of patients treated at one level, in order of first dose. An open level without patients
   * closes the list with an empty cohort, so that the rules know that it is open.
   */
  private static List<Cohort> cohorts(List<PatientEvaluation> patients, List<LevelStatus> levels) {
    List<Cohort> cohorts = new ArrayList<>();
    for (PatientEvaluation patient : patients) {
      EvaluationState state = patient.state();
      if (state.isEvaluable() || state.isPending()) {
        Cohort one =
            new Cohort(
                patient.slot().level(),
                state.isEvaluable() ? 1 : 0,
                state == EvaluationState.DLT ? 1 : 0,
                state.isPending() ? 1 : 0);
        add(cohorts, one);
      }
    }
    levels.stream()
        .filter(level -> level.state() == LevelState.OPEN && level.suspendedReason() == null)
        .reduce((_, last) -> last)
        .filter(open -> cohorts.isEmpty() || cohorts.getLast().level() != open.level())
        .ifPresent(open -> cohorts.add(new Cohort(open.level(), 0, 0, 0)));
    return cohorts;
  }

  private static void add(List<Cohort> cohorts, Cohort one) {
    if (!cohorts.isEmpty() && cohorts.getLast().level() == one.level()) {
      Cohort last = cohorts.removeLast();
      cohorts.add(
          new Cohort(
              one.level(),
              last.evaluable() + one.evaluable(),
              last.dlt() + one.dlt(),
              last.pending() + one.pending()));
    } else {
      cohorts.add(one);
    }
  }

  /** A window that closes changes nothing that the rules count, so it does not show here. */
  private static String inputs(List<PatientEvaluation> patients, ProtocolVersion protocol) {
    return patients.stream()
        .filter(p -> p.verdict() != null || p.state().isPending())
        .map(p -> input(p, protocol))
        .collect(joining("\n"));
  }

  private static String input(PatientEvaluation patient, ProtocolVersion protocol) {
    Verdict verdict = patient.verdict();
    var window = patient.window();
    return "%s; %s; first dose %s; %s; %s"
        .formatted(
            patient.patient().code(),
            protocol.definition().levelName(patient.slot().level()),
            window == null ? "not given" : window.anchor(),
            patient.state().isPending() ? "treated" : patient.state().label(),
            verdict == null ? "no verdict" : "verdict " + verdict.id());
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
