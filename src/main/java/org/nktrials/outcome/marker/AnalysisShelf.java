package org.nktrials.outcome.marker;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.SortColumns;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads saved analyses: as many statements for one as for a thousand. Asks no permission. */
@Component
class AnalysisShelf {

  private static final String TESTS =
      """
      select a.id, a.planned, r.p_value
        from marker_analysis a
        left join lateral (select p_value from marker_run where analysis_id = a.id order by number desc limit 1) r on true
       where a.trial_id = :trial order by a.number
      """;

  private static final String MATCHING =
      """
        from marker_analysis a
        left join lateral (select p_value from marker_run where analysis_id = a.id order by number desc limit 1) r on true
       where a.trial_id = :trial
         and (:marker = '' or strpos(lower(a.marker), lower(:marker)) > 0)
         and (:endpoint = '' or a.endpoint = :endpoint)
         and (:planned = '' or (a.planned is not null)::text = :planned)
      """;

  private static final String LIMIT = " limit :size offset :from";

  private final MarkerAnalysisRepository analyses;
  private final MarkerRunRepository runs;
  private final JdbcClient jdbc;

  AnalysisShelf(MarkerAnalysisRepository analyses, MarkerRunRepository runs, JdbcClient jdbc) {
    this.analyses = analyses;
    this.runs = runs;
    this.jdbc = jdbc;
  }

  /** Until the end of the transaction nobody else defines or runs an analysis of the trial. */
  void inTurn(UUID trialId) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('marker analyses ' || :trial, 0))")
        .param("trial", trialId.toString())
        .query((_, _) -> true)
        .list();
  }

  TrialTests tests(UUID trialId) {
    return new TrialTests(
        jdbc.sql(TESTS)
            .param("trial", trialId)
            .query(
                (row, _) ->
                    new TrialTests.One(
                        row.getObject("id", UUID.class),
                        row.getString("planned"),
                        row.getObject("p_value", Double.class)))
            .list());
  }

  AnalysedTrial page(UUID trialId, AnalysisFilter filter, Pageable page) {
    List<UUID> ids =
        matching(
                "select a.id " + MATCHING + SortColumns.orderBy(page, "a.number") + LIMIT,
                trialId,
                filter)
            .param("size", page.getPageSize())
            .param("from", page.getOffset())
            .query((row, _) -> row.getObject("id", UUID.class))
            .list();
    Map<UUID, MarkerAnalysis> named =
        analyses.findAllById(ids).stream()
            .map(MarkerAnalysisRecord::analysis)
            .collect(toMap(MarkerAnalysis::id, Function.identity()));
    Map<UUID, MarkerRun> latest =
        runs.latest(ids).stream().collect(toMap(MarkerRunRecord::analysisId, MarkerRunRecord::run));
    List<AnalysedTrial.Made> made = new ArrayList<>();
    for (UUID id : ids) {
      MarkerAnalysis analysis = named.get(id);
      MarkerRun run = latest.get(id);
      if (analysis != null && run != null) {
        made.add(new AnalysedTrial.Made(analysis, run));
      }
    }
    long all =
        matching("select count(*) " + MATCHING, trialId, filter)
            .query((row, _) -> row.getLong(1))
            .single();
    return new AnalysedTrial(new PageImpl<>(made, page, all), tests(trialId));
  }

  private JdbcClient.StatementSpec matching(String sql, UUID trialId, AnalysisFilter filter) {
    return jdbc.sql(sql)
        .param("trial", trialId)
        .param("marker", filter.marker().strip())
        .param("endpoint", filter.endpoint() == null ? "" : filter.endpoint().name())
        .param("planned", filter.planned() == null ? "" : filter.planned().toString());
  }

  OpenedAnalysis open(UUID trialId, int number) {
    MarkerAnalysis analysis =
        analyses
            .findByTrialIdAndNumber(trialId, number)
            .orElseThrow(() -> new NotFound("analysis"))
            .analysis();
    return new OpenedAnalysis(
        analysis,
        runs.findByAnalysisIdOrderByNumber(analysis.id()).stream()
            .map(MarkerRunRecord::run)
            .toList(),
        tests(trialId));
  }
}
