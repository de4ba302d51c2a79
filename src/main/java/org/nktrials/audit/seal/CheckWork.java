package org.nktrials.audit.seal;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.nktrials.access.ActingAs;
import org.nktrials.audit.AuditEvents;
import org.nktrials.audit.seal.TrailCheck.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries on the checks that people asked for, some seals at a time, so that a server that stops
 * loses little and any other goes on.
 */
@Component
class CheckWork {

  private static final Logger LOG = LoggerFactory.getLogger(CheckWork.class);
  private static final int SEALS_AT_A_TIME = 20;

  private final CheckStore store;
  private final TrailCheck check;
  private final AuditEvents events;
  private final ActingAs acting;
  private final TransactionTemplate transaction;
  private final Clock clock;

  CheckWork(
      CheckStore store,
      TrailCheck check,
      AuditEvents events,
      ActingAs acting,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.check = check;
    this.events = events;
    this.acting = acting;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT5S")
  void carryOn() {
    try {
      acting.system(
          "audit-trail check",
          () -> {
            while (Boolean.TRUE.equals(transaction.execute(_ -> part()))) {
              // the next part, in a transaction of its own
            }
          });
    } catch (RuntimeException e) {
      LOG.warn("An audit-trail check stopped; it is carried on", e);
    }
  }

  /** Returns whether there was anything to do. */
  private boolean part() {
    Optional<CheckRequest> claimed = store.claim();
    claimed.ifPresent(this::part);
    return claimed.isPresent();
  }

  private void part(CheckRequest request) {
    long seal = request.checkedSeal();
    long entries = request.checkedEntries();
    for (int i = 0; i < SEALS_AT_A_TIME; i++) {
      Optional<Step> step = check.next(seal, request.lastSeal(), request.anchor());
      if (step.isEmpty() || step.get().breach() != null) {
        store.progress(request.id(), seal, entries);
        finish(request, step.map(Step::breach), entries);
        return;
      }
      seal = step.get().seal();
      entries += step.get().entries();
    }
    store.progress(request.id(), seal, entries);
  }

  private void finish(CheckRequest request, Optional<Breach> breach, long entries) {
    store.finish(request.id(), clock.instant(), breach.orElse(null));
    events.record(
        "audit trail checked",
        request.id(),
        Map.of(
            "asked by",
            request.askedBy(),
            "entries",
            Long.toString(entries),
            "finding",
            breach.map(Breach::sentence).orElse("as sealed")));
  }
}
