package org.nktrials.toxicity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SiteScope;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.DueSource;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.ProtocolVersion;
import org.nktrials.protocol.Treatment;
import org.nktrials.rules.schedule.DltWindow;
import org.nktrials.rules.toxicity.Relatedness;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adverse events to complete and verdicts to give, on Today. */
@Component
class ToxicityTasks implements DueSource {

  private final AdverseEventRepository events;
  private final RelatednessRepository relatedness;
  private final Evaluations evaluations;
  private final Patients patients;
  private final ProtocolService protocols;
  private final Authority authority;

  ToxicityTasks(
      AdverseEventRepository events,
      RelatednessRepository relatedness,
      Evaluations evaluations,
      Patients patients,
      ProtocolService protocols,
      Authority authority) {
    this.events = events;
    this.relatedness = relatedness;
    this.evaluations = evaluations;
    this.patients = patients;
    this.protocols = protocols;
    this.authority = authority;
  }

  @Override
  @Transactional(readOnly = true)
  public List<DueItem> due(Collection<UUID> trialIds) {
    return trialIds.stream().flatMap(trial -> dueIn(trial).stream()).toList();
  }

  private List<DueItem> dueIn(UUID trialId) {
    List<DueItem> due = new ArrayList<>();
    if (authority.may(Permission.RECORD_ADVERSE_EVENT, trialId, null)) {
      due.addAll(incompleteEvents(trialId));
    }
    if (authority.may(Permission.SIGN_VERDICT, trialId, null)) {
      due.addAll(verdictsDue(trialId));
    }
    return due;
  }

  private List<DueItem> incompleteEvents(UUID trialId) {
    SiteScope scope = authority.sites(Permission.RECORD_ADVERSE_EVENT, trialId);
    ProtocolVersion protocol = protocols.version(protocols.trial(trialId).currentVersionId());
    Set<String> drugs =
        protocol.definition().treatments().stream()
            .map(Treatment::code)
            .collect(Collectors.toSet());
    Map<UUID, PatientSummary> patient = patients.everyPatientForCounting(trialId);
    List<AdverseEventRecord> incomplete = events.incomplete(trialId, drugs.size());
    Map<UUID, List<RelatednessRecord>> opinions =
        relatedness
            .findByAdverseEventIdIn(incomplete.stream().map(AdverseEventRecord::id).toList())
            .stream()
            .collect(groupingBy(RelatednessRecord::adverseEventId));
    return incomplete.stream()
        .map(record -> record.event(byDrug(opinions.getOrDefault(record.id(), List.of()))))
        .flatMap(
            event ->
                Optional.ofNullable(patient.get(event.patientId()))
                    .filter(found -> scope.includes(found.site().id()))
                    .map(found -> complete(found, event, drugs))
                    .stream())
        .toList();
  }

  private static Map<String, Relatedness> byDrug(List<RelatednessRecord> opinions) {
    return opinions.stream()
        .collect(toMap(RelatednessRecord::drug, RelatednessRecord::relatedness));
  }

  private static DueItem complete(PatientSummary patient, AdverseEvent event, Set<String> drugs) {
    return new DueItem(
        DueItem.SAFETY,
        null,
        patient.code(),
        "Complete adverse event: " + event.term(),
        "missing: " + String.join(", ", event.missing(drugs)),
        "Complete",
        "/patients/%s/adverse-events/%s".formatted(patient.code(), event.id()));
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
