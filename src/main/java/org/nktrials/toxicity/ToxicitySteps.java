package org.nktrials.toxicity;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nktrials.patient.NextStep;
import org.nktrials.patient.NextStepSource;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.Treatment.Suspect;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adverse events to be completed and a verdict that is due. */
@Component
class ToxicitySteps implements NextStepSource {

  private static final int INCOMPLETE = 20;
  private static final int VERDICT = 30;

  private final AdverseEvents events;
  private final Evaluations evaluations;
  private final ProtocolService protocols;

  ToxicitySteps(AdverseEvents events, Evaluations evaluations, ProtocolService protocols) {
    this.events = events;
    this.evaluations = evaluations;
    this.protocols = protocols;
  }

  @Override
  @Transactional(readOnly = true)
  public List<NextStep> nextSteps(PatientSummary patient) {
    List<NextStep> steps = new ArrayList<>();
    long incomplete = incomplete(patient);
    if (incomplete > 0) {
      steps.add(
          new NextStep(
              INCOMPLETE,
              incomplete == 1
                  ? "1 adverse event is incomplete."
                  : incomplete + " adverse events are incomplete.",
              "Complete",
              "/patients/" + patient.code() + "/adverse-events?incomplete=true"));
    }
    if (isVerdictDue(patient)) {
      steps.add(
          new NextStep(
              VERDICT,
              "The DLT verdict is due: an investigator signs it. Until then it blocks the"
                  + " decision.",
              "Give verdict",
              "/patients/" + patient.code() + "/verdict"));
    }
    return steps;
  }

  private long incomplete(PatientSummary patient) {
    Set<String> drugs =
        protocols.version(patient.protocolVersionId()).definition().suspects().stream()
            .map(Suspect::code)
            .collect(toUnmodifiableSet());
    return events.of(patient).stream()
        .filter(event -> event.counts() && !event.missing(drugs).isEmpty())
        .count();
  }

  private boolean isVerdictDue(PatientSummary patient) {
    return evaluations
        .of(patient)
        .filter(PatientEvaluation::studyDrugGiven)
        .filter(evaluation -> evaluation.state() == EvaluationState.VERDICT_DUE)
        .isPresent();
  }
}
