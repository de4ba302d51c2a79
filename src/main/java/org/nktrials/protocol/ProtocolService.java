package org.nktrials.protocol;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Trials and the protocol versions that they run by. */
@Service
public class ProtocolService {

  private static final int LONGEST_TITLE = 300;

  private final TrialRepository trials;
  private final TrialsInForce inForce;
  private final ProtocolVersionRepository versions;
  private final ProtocolReader reader;
  private final Authority authority;
  private final Clock clock;

  /** Versions never change, so several servers cannot disagree on them. */
  private final Map<UUID, ProtocolVersion> read = new ConcurrentHashMap<>();

  ProtocolService(
      TrialRepository trials,
      ProtocolVersionRepository versions,
      ProtocolReader reader,
      Authority authority,
      Clock clock) {
    this.trials = trials;
    this.inForce = new TrialsInForce(trials, clock);
    this.versions = versions;
    this.reader = reader;
    this.authority = authority;
    this.clock = clock;
  }

  /**
   * Adds a trial with the first version of its protocol, in force from today; for administrators.
   *
   * @param code the code that the protocol states
   * @param yaml text of the protocol file, kept as it is
   * @throws Refused on fields "code", "title" and "definition", with every problem of the file
   */
  @Transactional
  public TrialSummary registerTrial(String code, String title, boolean synthetic, String yaml) {
    authority.require(Permission.ADMINISTER, null);
    refuseUnlessFit(code, title, reader.read(yaml));
    TrialRecord trial = trials.save(new TrialRecord(code, title, synthetic, clock.instant()));
    var version = new ProtocolVersionRecord(trial.id(), 1, yaml, today());
    return trial.summary(versions.save(version).id());
  }

  /** Trials with a protocol in force that the signed-in person may see, by code. */
  @Transactional(readOnly = true)
  public List<TrialSummary> trials() {
    return inForce.all().stream().filter(this::mayBeSeen).toList();
  }

  /**
   * Trial of this code.
   *
   * @throws NotFound when there is none, or the signed-in person may not see it
   */
  @Transactional(readOnly = true)
  public TrialSummary trial(String code) {
    return inForce.ofCode(code).filter(this::mayBeSeen).orElseThrow(() -> new NotFound("trial"));
  }

  /**
   * Trial of this identity. Asks no permission: for services that asked theirs.
   *
   * @throws NotFound when there is none
   */
  @Transactional(readOnly = true)
  public TrialSummary trial(UUID id) {
    return inForce.ofId(id).orElseThrow(() -> new NotFound("trial"));
  }

  /**
   * Protocol version of this identity. Asks no permission: for services that asked theirs.
   *
   * @throws NotFound when there is none
   */
  @Transactional(readOnly = true)
  public ProtocolVersion version(UUID id) {
    ProtocolVersion known = read.get(id);
    if (known != null) {
      return known;
    }
    ProtocolVersion version =
        versions
            .findById(id)
            .map(stored -> stored.read(reader))
            .orElseThrow(() -> new NotFound("protocol version"));
    read.put(id, version);
    return version;
  }

  /**
   * Every version of these trials, known with the trials themselves. Asks no permission: for
   * services that asked theirs.
   */
  @Transactional(readOnly = true)
  public List<ProtocolVersion> versions(Collection<UUID> trialIds) {
    return trialIds.stream()
        .flatMap(trial -> inForce.versionsOf(trial).stream())
        .map(this::version)
        .toList();
  }

  /**
   * Protocol version of a trial in force today (UTC). Asks no permission: for services that asked
   * theirs.
   *
   * @throws NotFound when there is no such trial
   */
  @Transactional(readOnly = true)
  public ProtocolVersion current(UUID trialId) {
    return version(trial(trialId).currentVersionId());
  }

  /**
   * Level by its number as every page spells it: {@code Level II · 6 MIU/day}.
   *
   * @throws NotFound when there is no such version
   * @throws IllegalArgumentException when it has no such level
   */
  @Transactional(readOnly = true)
  public String levelName(UUID versionId, int level) {
    return version(versionId).definition().levelName(level);
  }

  private void refuseUnlessFit(String code, String title, ProtocolDefinition definition) {
    var problems = new ArrayList<Problem>();
    if (!definition.trial().code().equals(code)) {
      problems.add(
          Problem.of(
              "code", "other-trial", "The file is of trial " + definition.trial().code() + "."));
    }
    if (trials.existsByCode(code)) {
      problems.add(Problem.of("code", "trial-exists", "There is a trial " + code + " already."));
    }
    if (title.isBlank() || title.length() > LONGEST_TITLE) {
      problems.add(
          Problem.of("title", "title-length", "The title has 1 to " + LONGEST_TITLE + " letters."));
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }

  private boolean mayBeSeen(TrialSummary trial) {
    return authority.may(Permission.VIEW_TRIAL, trial.id(), null);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
