package org.nktrials.audit.seal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.audit.AuditEvents;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Audit-trail checks: asked for by people, carried on behind the requests. */
@Service
public class TrailChecks {

  private static final int LONGEST_ANCHOR = 2000;

  private final SealRepository seals;
  private final CheckStore store;
  private final AuditEvents events;
  private final Authority authority;
  private final Clock clock;

  TrailChecks(
      SealRepository seals,
      CheckStore store,
      AuditEvents events,
      Authority authority,
      Clock clock) {
    this.seals = seals;
    this.store = store;
    this.events = events;
    this.authority = authority;
    this.clock = clock;
  }

  /**
   * The latest checks, newest first, at most 20.
   *
   * @throws org.springframework.security.access.AccessDeniedException for people without the right
   */
  @Transactional(readOnly = true)
  public List<CheckRequest> latest() {
    authority.require(Permission.VIEW_TRAIL_CHECK, null);
    return store.latest();
  }

  /** The latest seal and how many entries wait for the next; empty before the first seal. */
  @Transactional(readOnly = true)
  public Optional<SealState> state() {
    authority.require(Permission.VIEW_TRAIL_CHECK, null);
    return seals
        .latest()
        .map(seal -> new SealState(seal.anchor(), seal.sealedAt(), seals.unsealed(seal)));
  }

  /**
   * Seals what is finished and gives the latest seal, to be kept outside. That it was written out
   * is an entry of the trail.
   */
  @Transactional
  public Optional<SealState> writeOut() {
    authority.require(Permission.VIEW_TRAIL_CHECK, null);
    seals.seal(Sealing.BATCH);
    Optional<SealState> state = state();
    state.ifPresent(
        found -> events.record("seal written out", null, Map.of("seal", found.anchor().text())));
    return state;
  }

  /**
   * Asks for a check of everything that is sealed.
   *
   * @param anchor text of a seal written down outside; blank for none
   * @throws Refused on "anchor" when it is no seal
   */
  @Transactional
  public void ask(String anchor, UUID submissionId) {
    authority.require(Permission.VIEW_TRAIL_CHECK, null);
    Anchor written = read(anchor);
    long last = seals.latest().map(Seal::number).orElse(0L);
    long upTo = written == null ? last : Math.max(last, written.seal());
    UUID id = TimeOrderedId.next();
    if (store.ask(id, authority.person(), clock.instant(), written, upTo, submissionId)) {
      events.record("audit-trail check asked for", id, Map.of("seals", Long.toString(upTo)));
    }
  }

  private static @Nullable Anchor read(String anchor) {
    if (anchor.isBlank()) {
      return null;
    }
    return Optional.of(anchor)
        .filter(text -> text.length() <= LONGEST_ANCHOR)
        .flatMap(Anchor::parse)
        .orElseThrow(
            () ->
                new Refused(
                    Problem.of(
                        "anchor",
                        "no-seal",
                        "This is no seal as it was written out: \"Seal 12\" and 64 characters.")));
  }
}
