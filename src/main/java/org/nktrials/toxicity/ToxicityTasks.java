package org.nktrials.toxicity;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SiteScope;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.DueSource;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.ProtocolVersion;
import org.nktrials.rules.schedule.DltWindow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Verdicts to give, on Today. */
@Component
class ToxicityTasks implements DueSource {

  private final Evaluations evaluations;
  private final ProtocolService protocols;
  private final Authority authority;

  ToxicityTasks(Evaluations evaluations, ProtocolService protocols, Authority authority) {
    this.evaluations = evaluations;
    this.protocols = protocols;
    this.authority = authority;
  }

  @Override
  @Transactional(readOnly = true)
  public List<DueItem> due(Collection<UUID> trialIds) {
    return trialIds.stream().flatMap(trial -> dueIn(trial).stream()).toList();
  }

  private List<DueItem> dueIn(UUID trialId) {
    return authority.may(Permission.SIGN_VERDICT, trialId, null) ? verdictsDue(trialId) : List.of();
  }

  private List<DueItem> verdictsDue(UUID trialId) {
    SiteScope scope = authority.sites(Permission.SIGN_VERDICT, trialId);
    ProtocolVersion protocol = protocols.version(protocols.trial(trialId).currentVersionId());
    return evaluations.ofTrial(trialId).stream()
        .filter(evaluation -> evaluation.state() == EvaluationState.VERDICT_DUE)
        .filter(evaluation -> scope.includes(evaluation.patient().site().id()))
        .map(evaluation -> verdictDue(evaluation, protocol))
        .toList();
  }

  private static DueItem verdictDue(PatientEvaluation evaluation, ProtocolVersion protocol) {
    DltWindow window = evaluation.window();
    return new DueItem(
        DueItem.BLOCKS_DECISION,
        window == null ? null : window.end().plusDays(1),
        evaluation.patient().code(),
        window == null ? "Treatment stopped, verdict due" : "DLT window closed, verdict due",
        "blocks the decision at " + protocol.definition().levelName(evaluation.slot().level()),
        "Give verdict",
        "/patients/%s/verdict".formatted(evaluation.patient().code()));
  }
}
