package org.nktrials.enrolment;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.ProtocolSettings.Places;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.waiting.Waiting;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sites that wait for a place: asked, offered in the declared order, withdrawn. */
@Service
public class WaitingList {

  private static final int LONGEST_REASON = 500;

  private final PlaceRequestRepository requests;
  private final FreePlaces places;
  private final Expiry expiry;
  private final TrialLock lock;
  private final ProtocolService protocols;
  private final Authority authority;
  private final ChangeReason reason;
  private final Clock clock;

  WaitingList(
      PlaceRequestRepository requests,
      FreePlaces places,
      Expiry expiry,
      TrialLock lock,
      ProtocolService protocols,
      Authority authority,
      ChangeReason reason,
      Clock clock) {
    this.requests = requests;
    this.places = places;
    this.expiry = expiry;
    this.lock = lock;
    this.protocols = protocols;
    this.authority = authority;
    this.reason = reason;
    this.clock = clock;
  }

  /** Offers in force, then those who wait in the declared order. All sites: nobody is named. */
  @Transactional(readOnly = true)
  public List<PlaceRequest> of(UUID trialId) {
    authority.require(Permission.VIEW_BOARD, trialId);
    return inForce(trialId);
  }

  /** As {@link #of}, for callers who have asked for a permission already. */
  @Transactional(readOnly = true)
  public List<PlaceRequest> inForce(UUID trialId) {
    List<PlaceRequestRecord> all = requests.findByTrialIdOrderByNumber(trialId);
    List<PlaceRequest> list =
        new ArrayList<>(
            all.stream()
                .filter(request -> request.state() == RequestState.OFFERED)
                .map(PlaceRequestRecord::request)
                .toList());
    inOrder(trialId, all).forEach(request -> list.add(request.request()));
    return List.copyOf(list);
  }

  /** Settings of the trial's present protocol version. */
  @Transactional(readOnly = true)
  public Places settings(UUID trialId) {
    return protocols
        .version(protocols.trial(trialId).currentVersionId())
        .definition()
        .placeSettings();
  }

  /**
   * Asks for a place. Sending the same form again asks once.
   *
   * @throws Refused when the trial has not started
   */
  @Transactional
  public PlaceRequest request(String trialCode, UUID siteId, UUID submissionId) {
    TrialSummary trial = protocols.trial(trialCode);
    authority.require(Permission.RESERVE_SLOT, trial.id(), siteId);
    lock.hold(trial.id());
    return requests
        .findBySubmissionId(submissionId)
        .orElseGet(
            () ->
                requests.save(
                    new PlaceRequestRecord(
                        trial.id(),
                        siteId,
                        requests.lastNumber(trial.id()) + 1,
                        authority.person().id(),
                        clock.instant(),
                        submissionId)))
        .request();
  }

  /**
   * Keeps a place for the site of a request. Who acts works for that site, or for all: a place that
   * is kept binds the site, and passing others over is answered for by those who gain by it.
   *
   * @param override why it is not the next in order; null in turn
   * @throws Refused when no place is free, or it is not the next and no reason is given
   */
  @Transactional
  public void offer(
      String trialCode,
      UUID requestId,
      int level,
      @Nullable Long seenVersion,
      @Nullable String override) {
    TrialSummary trial = protocols.trial(trialCode);
    PlaceRequestRecord request = request(trial, requestId);
    authority.require(Permission.RESERVE_SLOT, trial.id(), request.siteId());
    lock.hold(trial.id());
    expiry.releaseDue(trial.id());
    request.requireVersion(seenVersion);
    if (request.state() != RequestState.WAITING) {
      throw FreePlaces.refusal(
          "not-waiting", "This request no longer waits: " + request.state().label() + ".", null);
    }
    String why = outOfTurn(trial, request, override);
    places.requireFree(trial.id(), trial.currentVersionId(), level, 0);
    Instant now = clock.instant();
    reason.because(why == null ? "Offered in turn" : "Offered out of turn: " + why);
    request.offer(level, now, now.plus(Duration.ofDays(settings(trial.id()).offerDays())), why);
  }

  /** Takes a request off the list, or gives an offered place back. */
  @Transactional
  public void withdraw(String trialCode, UUID requestId, @Nullable Long seenVersion, String why) {
    TrialSummary trial = protocols.trial(trialCode);
    PlaceRequestRecord request = request(trial, requestId);
    authority.require(Permission.RESERVE_SLOT, trial.id(), request.siteId());
    lock.hold(trial.id());
    request.requireVersion(seenVersion);
    if (request.state() != RequestState.WAITING && request.state() != RequestState.OFFERED) {
      throw FreePlaces.refusal(
          "ended", "This request ended already: " + request.state().label() + ".", null);
    }
    String said = required("reason", why);
    reason.because(said);
    request.end(RequestState.WITHDRAWN, said, clock.instant());
  }

  private @Nullable String outOfTurn(
      TrialSummary trial, PlaceRequestRecord request, @Nullable String override) {
    List<PlaceRequestRecord> order =
        inOrder(trial.id(), requests.findByTrialIdOrderByNumber(trial.id()));
    if (order.getFirst().id().equals(request.id())) {
      return null;
    }
    String next = order.getFirst().request().code();
    if (override == null || override.isBlank()) {
      throw new Refused(
          new Problem(
              "not-next",
              "override",
              "%s is next on the waiting list.".formatted(next),
              "Offer it the place, or say why it is passed over."));
    }
    authority.require(Permission.OVERRIDE_WAITING_LIST, trial.id(), request.siteId());
    return required("override", override);
  }

  private List<PlaceRequestRecord> inOrder(UUID trialId, List<PlaceRequestRecord> all) {
    Map<Integer, PlaceRequestRecord> waiting =
        all.stream()
            .filter(request -> request.state() == RequestState.WAITING)
            .collect(toMap(request -> request.waiting().number(), request -> request));
    Map<String, Instant> lastOffered =
        all.stream()
            .filter(request -> request.offeredAt() != null)
            .collect(
                toMap(
                    request -> request.siteId().toString(),
                    request -> Objects.requireNonNull(request.offeredAt()),
                    (one, other) -> one.isAfter(other) ? one : other));
    return settings(trialId)
        .order()
        .order(waiting.values().stream().map(PlaceRequestRecord::waiting).toList(), lastOffered)
        .stream()
        .map(Waiting::number)
        .map(number -> Objects.requireNonNull(waiting.get(number)))
        .toList();
  }

  private PlaceRequestRecord request(TrialSummary trial, UUID requestId) {
    return requests
        .findById(requestId)
        .filter(request -> request.trialId().equals(trial.id()))
        .orElseThrow(() -> new NotFound("request"));
  }

  private static String required(String field, String why) {
    String said = why.strip();
    if (said.isEmpty() || said.length() > LONGEST_REASON) {
      throw new Refused(
          Problem.of(
              field, "reason-missing", "Say why, in at most " + LONGEST_REASON + " characters."));
    }
    return said;
  }
}
