package org.nktrials.cohort;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
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
import org.nktrials.shared.OncePerPage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decisions of a trial as they are read. */
@Service
@Transactional(readOnly = true)
public class Decisions {

  private final DecisionRepository decisions;
  private final ProtocolService protocols;
  private final Signatures signatures;
  private final Visibility visibility;
  private final Authority authority;

  Decisions(
      DecisionRepository decisions,
      ProtocolService protocols,
      Signatures signatures,
      Visibility visibility,
      Authority authority) {
    this.decisions = decisions;
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
    List<StoredDecision> stored = stored(trial.id());
    return views(stored, signatures.byId(signatureIds(stored)), visibility.in(trial));
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

  /** Decisions as stored, latest first, in one query a page. */
  List<StoredDecision> stored(UUID trialId) {
    return OncePerPage.answer(
        new StoredOf(trialId), () -> stored(decisions.rows(List.of(trialId))));
  }

  /** Reads the decisions of these trials for this page, in one query. */
  void readTogether(Collection<UUID> trialIds) {
    OncePerPage.readTogether(
        trialIds,
        StoredOf::new,
        List.of(),
        asked ->
            decisions.rows(asked).stream()
                .collect(
                    groupingBy(
                        row -> row.record().trialId(),
                        collectingAndThen(toList(), Decisions::stored))));
  }

  static List<StoredDecision> stored(List<DecisionRow> rows) {
    return rows.stream()
        .collect(groupingBy(DecisionRow::record, LinkedHashMap::new, toList()))
        .values()
        .stream()
        .map(StoredDecision::of)
        .toList();
  }

  /** Identities of the signatures under them. */
  static List<UUID> signatureIds(List<StoredDecision> stored) {
    return stored.stream()
        .flatMap(one -> one.signatures().stream())
        .map(StoredDecision.Signed::signatureId)
        .toList();
  }

  /** As they may be read; {@code receipts} of their signatures by identity. */
  List<DecisionView> views(
      List<StoredDecision> stored, Map<UUID, SignatureReceipt> receipts, VisiblePatients visible) {
    return stored.stream().map(one -> view(one, receipts, visible)).toList();
  }

  private DecisionView view(
      StoredDecision stored, Map<UUID, SignatureReceipt> receipts, VisiblePatients visible) {
    Decision decision = stored.decision().shownTo(visible);
    ProtocolVersion protocol = protocols.version(decision.protocolVersionId());
    Set<Capacity> outstanding = EnumSet.noneOf(Capacity.class);
    if (decision.state() == DecisionState.AWAITING_SIGNATURES) {
      outstanding.addAll(Set.copyOf(protocol.definition().requiredSigners().value()));
      stored.signatures().forEach(signed -> outstanding.remove(signed.capacity()));
    }
    return new DecisionView(
        decision,
        DecisionSentences.of(decision.choice(), decision.places(), protocol),
        stored.signatures().stream().map(signed -> receipts.get(signed.signatureId())).toList(),
        outstanding,
        stored.levels(),
        stored.told(),
        stored.acknowledged());
  }

  private record StoredOf(UUID trialId) {}
}
