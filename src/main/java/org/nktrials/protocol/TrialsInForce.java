package org.nktrials.protocol;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.shared.OncePerPage;

/** Trials with the protocol version in force today (UTC), each in one query and once a page. */
class TrialsInForce {

  private final TrialRepository trials;
  private final Clock clock;

  TrialsInForce(TrialRepository trials, Clock clock) {
    this.trials = trials;
    this.clock = clock;
  }

  List<TrialSummary> all() {
    return OncePerPage.answer(TrialsInForce.class, () -> kept(trials.allInForce(today())));
  }

  Optional<TrialSummary> ofCode(String code) {
    Optional<TrialSummary> found =
        OncePerPage.answer(new ByCode(code), () -> trials.inForce(code, today()));
    found.ifPresent(TrialsInForce::keep);
    return found;
  }

  Optional<TrialSummary> ofId(UUID id) {
    Optional<TrialSummary> found =
        OncePerPage.answer(new ById(id), () -> trials.inForce(id, today()));
    found.ifPresent(TrialsInForce::keep);
    return found;
  }

  private static List<TrialSummary> kept(List<TrialSummary> all) {
    all.forEach(TrialsInForce::keep);
    return all;
  }

  private static void keep(TrialSummary trial) {
    OncePerPage.keep(new ByCode(trial.code()), Optional.of(trial));
    OncePerPage.keep(new ById(trial.id()), Optional.of(trial));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private record ByCode(String code) {}

  private record ById(UUID id) {}
}
