package org.nktrials.outcome.marker;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.sample.result.ReleasedResults;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.shared.SortColumns;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marker analyses of a trial: defined, run on the data of all sites, saved with these data. They
 * name patients of all sites, so they are for people of all sites.
 */
@Service
public class MarkerAnalyses {

  private final MarkerAnalysisRepository analyses;
  private final MarkerRunRepository runs;
  private final AnalysisShelf shelf;
  private final MarkerRuns running;
  private final ReleasedResults released;
  private final QuestionChecks checks;
  private final Authority authority;
  private final Clock clock;

  MarkerAnalyses(
      MarkerAnalysisRepository analyses,
      MarkerRunRepository runs,
      AnalysisShelf shelf,
      MarkerRuns running,
      ReleasedResults released,
      QuestionChecks checks,
      Authority authority,
      Clock clock) {
    this.analyses = analyses;
    this.runs = runs;
    this.shelf = shelf;
    this.running = running;
    this.released = released;
    this.checks = checks;
    this.authority = authority;
    this.clock = clock;
  }

  /** Columns by which the list may be sorted. */
  public static final SortColumns COLUMNS =
      SortColumns.by("number", "a.number")
          .and("marker", "a.marker")
          .and("endpoint", "a.endpoint")
          .and("p", "r.p_value");

  /**
   * Analyses of a trial with their latest runs.
   *
   * @param page of {@link #COLUMNS}
   * @throws AccessDeniedException when the person does not see the patients of all sites
   */
  @Transactional(readOnly = true)
  public AnalysedTrial of(UUID trialId, AnalysisFilter filter, Pageable page) {
    requireAllSites(Permission.VIEW_PATIENT, trialId);
    return shelf.page(trialId, filter, page);
  }

  /**
   * One analysis with all of its runs.
   *
   * @throws AccessDeniedException when the person does not see the patients of all sites
   */
  @Transactional(readOnly = true)
  public OpenedAnalysis open(UUID trialId, int number) {
    requireAllSites(Permission.VIEW_PATIENT, trialId);
    return shelf.open(trialId, number);
  }

  /** Parameters of the protocol's panel, then assays and donor cells with a released result. */
  @Transactional(readOnly = true)
  public List<String> markers(UUID trialId, ProtocolDefinition protocol) {
    List<String> all = new ArrayList<>(protocol.immunePanel().value().parameters());
    all.addAll(released.besides(trialId));
    return List.copyOf(all);
  }

  /** Whether the person may define and run analyses of this trial. */
  public boolean mayAnalyse(UUID trialId) {
    return authority.may(Permission.ANALYSE, trialId, null)
        && authority.sites(Permission.ANALYSE, trialId).all();
  }

  /** Whether the person may read them. */
  public boolean mayRead(UUID trialId) {
    return authority.may(Permission.VIEW_PATIENT, trialId, null)
        && authority.sites(Permission.VIEW_PATIENT, trialId).all();
  }

  /**
   * Saves an analysis with its first run; nothing is saved when it may not be made.
   *
   * @throws Refused beside the field that cannot be so, or with every patient whose clock is early
   */
  @Transactional
  public MarkerAnalysis define(DefineAnalysis command) {
    requireAllSites(Permission.ANALYSE, command.trialId());
    shelf.inTurn(command.trialId());
    Optional<MarkerAnalysisRecord> before = analyses.findBySubmissionId(command.submissionId());
    if (before.isPresent()) {
      return before
          .map(MarkerAnalysisRecord::analysis)
          .filter(one -> one.trialId().equals(command.trialId()))
          .orElseThrow(() -> new NotFound("analysis"));
    }
    checks.require(command);
    List<MarkerAnalysisRecord> all = analyses.findByTrialIdOrderByNumber(command.trialId());
    all.stream()
        .map(MarkerAnalysisRecord::analysis)
        .filter(one -> one.question().equals(command.question()))
        .findFirst()
        .ifPresent(
            one -> {
              throw new Refused(
                  new Problem(
                      "already-there",
                      null,
                      "This is analysis %d already.".formatted(one.number()),
                      "Open it and run it again: a question counts as one test."));
            });
    MarkerAnalysis saved =
        analyses
            .saveAndFlush(new MarkerAnalysisRecord(command, all.size() + 1, clock.instant()))
            .analysis();
    running.save(saved, List.of(), command.submissionId());
    return saved;
  }

  /**
   * Runs an analysis on the data as they are now; the same data make no new run.
   *
   * @return true when the data or the rules have changed since the latest run; it is then saved
   *     anew
   * @throws Refused when it may not be made any more
   */
  @Transactional
  public boolean run(UUID trialId, int number, UUID submissionId) {
    requireAllSites(Permission.ANALYSE, trialId);
    shelf.inTurn(trialId);
    MarkerAnalysis analysis =
        analyses
            .findByTrialIdAndNumber(trialId, number)
            .orElseThrow(() -> new NotFound("analysis"))
            .analysis();
    if (runs.existsBySubmissionId(submissionId)) {
      return true;
    }
    List<MarkerRun> earlier =
        runs.findByAnalysisIdOrderByNumber(analysis.id()).stream()
            .map(MarkerRunRecord::run)
            .toList();
    return running.save(analysis, earlier, submissionId);
  }

  private void requireAllSites(Permission permission, UUID trialId) {
    authority.require(permission, trialId);
    if (!authority.sites(permission, trialId).all()) {
      throw new AccessDeniedException("Analyses name patients of all sites.");
    }
  }

  /** A run by number; the latest one for null. */
  public static Optional<MarkerRun> runOf(List<MarkerRun> runs, @Nullable Integer number) {
    return number == null
        ? runs.stream().reduce((_, last) -> last)
        : runs.stream().filter(run -> run.number() == number).findFirst();
  }
}
