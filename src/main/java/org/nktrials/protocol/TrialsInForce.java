package org.nktrials.protocol;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
    return OncePerPage.answer(TrialsInForce.class, () -> kept(trials.versions()));
  }

  Optional<TrialSummary> ofCode(String code) {
    return OncePerPage.answer(
        new ByCode(code), () -> kept(trials.versions(code)).stream().findFirst());
  }

  Optional<TrialSummary> ofId(UUID id) {
    return OncePerPage.answer(new ById(id), () -> kept(trials.versions(id)).stream().findFirst());
  }

  /** Every version of a trial, in force or not. */
  List<UUID> versionsOf(UUID id) {
    return OncePerPage.answer(new VersionsOf(id), () -> ids(trials.versions(id)));
  }

  /** The trials that have a version in force, each of which is known on this page from now on. */
  private List<TrialSummary> kept(List<TrialVersion> all) {
    List<TrialSummary> inForce = new ArrayList<>();
    all.stream()
        .collect(groupingBy(TrialVersion::trial, LinkedHashMap::new, toList()))
        .forEach(
            (trial, versions) -> {
              OncePerPage.keep(new VersionsOf(trial.id()), ids(versions));
              inForce(versions).map(trial::summary).ifPresent(inForce::add);
            });
    inForce.forEach(TrialsInForce::keep);
    return inForce;
  }

  /** The highest number that has taken effect. */
  private Optional<UUID> inForce(List<TrialVersion> versions) {
    return versions.stream()
        .filter(version -> !version.effectiveFrom().isAfter(today()))
        .max(Comparator.comparingInt(TrialVersion::number))
        .map(TrialVersion::versionId);
  }

  private static List<UUID> ids(List<TrialVersion> versions) {
    return versions.stream().map(TrialVersion::versionId).toList();
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

  private record VersionsOf(UUID id) {}
}
