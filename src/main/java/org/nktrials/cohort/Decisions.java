package org.nktrials.cohort;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Capacity;
import org.nktrials.access.Permission;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.access.Signatures;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.ProtocolVersion;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.escalation.DecisionCode;
import org.nktrials.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decisions of a trial as they are read. */
@Service
@Transactional(readOnly = true)
public class Decisions {

  private final DecisionRepository decisions;
  private final DecisionSignatureRepository decisionSignatures;
  private final DecisionLevelRepository decisionLevels;
  private final ProtocolService protocols;
  private final Signatures signatures;
  private final Visibility visibility;
  private final Authority authority;

  Decisions(
      DecisionRepository decisions,
      DecisionSignatureRepository decisionSignatures,
      DecisionLevelRepository decisionLevels,
      ProtocolService protocols,
      Signatures signatures,
      Visibility visibility,
      Authority authority) {
    this.decisions = decisions;
    this.decisionSignatures = decisionSignatures;
    this.decisionLevels = decisionLevels;
    this.protocols = protocols;
    this.signatures = signatures;
    this.visibility = visibility;
    this.authority = authority;
  }

  /**
   * Decisions of a trial, latest first, in a fixed number of queries. Patients of sites that the
   * person may not open are named by their site.
   */
  public List<DecisionView> ofTrial(TrialSummary trial) {
    authority.require(Permission.VIEW_BOARD, trial.id());
    return views(decisions.findByTrialIdOrderByNumberDesc(trial.id()), visibility.in(trial));
  }

  /**
   * One of them.
   *
   * @throws NotFound when the trial has no such decision
   */
  static DecisionView numbered(List<DecisionView> decisions, int number) {
    return decisions.stream()
        .filter(view -> view.decision().number() == number)
        .findFirst()
        .orElseThrow(() -> new NotFound("decision"));
  }

  /**
   * The MTD level that a decision in force declares; treating more patients there leaves it so.
   *
   * @param decisions latest first
   */
  static @Nullable Integer mtdInForce(List<DecisionView> decisions) {
    return inForce(decisions).map(Decision::mtdLevel).orElse(null);
  }

  /** The level of the recommended phase II dose that goes with the MTD in force. */
  static @Nullable Integer recommendedPhase2InForce(List<DecisionView> decisions) {
    return inForce(decisions).map(Decision::recommendedPhase2Level).orElse(null);
  }

  private static Optional<Decision> inForce(List<DecisionView> decisions) {
    return decisions.stream()
        .map(DecisionView::decision)
        .filter(decision -> decision.state() == DecisionState.SIGNED)
        .filter(decision -> decision.choice().code() != DecisionCode.EXPAND)
        .findFirst();
  }

  private List<DecisionView> views(List<DecisionRecord> records, VisiblePatients visible) {
    List<UUID> ids = records.stream().map(DecisionRecord::id).toList();
    Map<UUID, List<DecisionSignatureRecord>> signed =
        decisionSignatures.findByDecisionIdInOrderById(ids).stream()
            .collect(groupingBy(DecisionSignatureRecord::decisionId));
    Map<UUID, List<DecisionLevelRecord>> levels =
        decisionLevels.findByDecisionIdIn(ids).stream()
            .collect(groupingBy(DecisionLevelRecord::decisionId));
    Map<UUID, SignatureReceipt> receipts =
        signatures.byId(
            signed.values().stream()
                .flatMap(List::stream)
                .map(DecisionSignatureRecord::signatureId)
                .toList());
    return records.stream()
        .map(record -> record.decision().shownTo(visible))
        .map(
            decision ->
                view(
                    decision,
                    signed.getOrDefault(decision.id(), List.of()),
                    levels.getOrDefault(decision.id(), List.of()),
                    receipts))
        .toList();
  }

  private DecisionView view(
      Decision decision,
      List<DecisionSignatureRecord> signed,
      List<DecisionLevelRecord> levels,
      Map<UUID, SignatureReceipt> receipts) {
    ProtocolVersion protocol = protocols.version(decision.protocolVersionId());
    Set<Capacity> outstanding = EnumSet.noneOf(Capacity.class);
    if (decision.state() == DecisionState.AWAITING_SIGNATURES) {
      outstanding.addAll(Set.copyOf(protocol.definition().requiredSigners().value()));
      outstanding.removeAll(
          signed.stream().map(DecisionSignatureRecord::capacity).collect(toSet()));
    }
    return new DecisionView(
        decision,
        DecisionSentences.of(decision.choice(), decision.places(), protocol),
        signed.stream().map(s -> receipts.get(s.signatureId())).toList(),
        outstanding,
        levels.stream().map(DecisionLevelRecord::levelNumber).sorted().toList());
  }
}
