package org.nktrials.enrolment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.OncePerPage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The present state of every dose level. Opened by the signed start or a signed decision, read by
 * reservations and the dosing guard. Callers of the changing methods hold the {@link TrialLock} and
 * have a signature.
 */
@Service
public class LevelOpenings {

  private final LevelOpeningRepository openings;
  private final ChangeReason reason;
  private final Clock clock;

  LevelOpenings(LevelOpeningRepository openings, ChangeReason reason, Clock clock) {
    this.openings = openings;
    this.reason = reason;
    this.clock = clock;
  }

  /** Levels that were ever opened, lowest first; counts use all sites. */
  @Transactional(readOnly = true)
  public List<LevelStatus> statuses(UUID trialId) {
    return OncePerPage.answer(
        new StatusesOf(trialId),
        () -> openings.kept(List.of(trialId)).stream().map(KeptLevel::status).toList());
  }

  /** Reads the levels of these trials for this page, in one query. */
  @Transactional(readOnly = true)
  public void readTogether(Collection<UUID> trialIds) {
    OncePerPage.readTogether(
        trialIds,
        StatusesOf::new,
        List.of(),
        asked ->
            openings.kept(asked).stream()
                .collect(
                    groupingBy(
                        one -> one.opening().trialId(), mapping(KeptLevel::status, toList()))));
  }

  /** One level; {@link LevelState#NOT_OPEN} when nothing opened it. */
  @Transactional(readOnly = true)
  public LevelStatus status(UUID trialId, int level) {
    return statuses(trialId).stream()
        .filter(status -> status.level() == level)
        .findFirst()
        .orElseGet(() -> LevelStatus.notOpen(level));
  }

  /** Opens a level, or opens it again, with the places that the decision allows. */
  @Transactional
  public void open(UUID trialId, int level, int places, UUID decisionId) {
    LevelOpeningRecord opening = openings.findByTrialIdAndLevelNumber(trialId, level).orElse(null);
    if (opening == null) {
      openings.save(
          new LevelOpeningRecord(trialId, level, places, clock.instant()).decidedBy(decisionId));
      return;
    }
    reason.because("Opened with " + places + " places by a signed decision");
    opening.open(places, decisionId, clock.instant());
  }

  /** Puts a level into a state that takes no new patients. Levels never opened stay as they are. */
  @Transactional
  public void become(UUID trialId, int level, LevelState state, UUID decisionId, String why) {
    openings
        .findByTrialIdAndLevelNumber(trialId, level)
        .ifPresent(
            opening -> {
              reason.because(why);
              opening.become(state, decisionId, clock.instant());
              opening.resume();
            });
  }

  /** Closes an open level to enrolment at once, without waiting for a decision. */
  @Transactional
  public void close(UUID trialId, int level, String why) {
    openings
        .findByTrialIdAndLevelNumber(trialId, level)
        .filter(opening -> opening.state() == LevelState.OPEN)
        .ifPresent(
            opening -> {
              reason.because(why);
              opening.become(LevelState.CLOSED, null, clock.instant());
            });
  }

  /** Resumes enrolment and first doses at levels that are suspended. */
  @Transactional
  public void resume(UUID trialId, Collection<Integer> levels, String why) {
    openings.findByTrialIdOrderByLevelNumber(trialId).stream()
        .filter(opening -> levels.contains(opening.levelNumber()))
        .filter(opening -> opening.suspendedReason() != null)
        .forEach(
            opening -> {
              reason.because(why);
              opening.resume();
            });
  }

  /** Suspends enrolment and first doses at levels. */
  @Transactional
  public void suspend(UUID trialId, Collection<Integer> levels, String why) {
    openings.findByTrialIdOrderByLevelNumber(trialId).stream()
        .filter(opening -> levels.contains(opening.levelNumber()))
        .forEach(
            opening -> {
              reason.because(why);
              opening.suspend(why, clock.instant());
            });
  }

  private record StatusesOf(UUID trialId) {}
}
