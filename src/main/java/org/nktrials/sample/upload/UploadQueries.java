package org.nktrials.sample.upload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.SiteScope;
import org.nktrials.rules.upload.RowState;
import org.nktrials.rules.upload.UploadSum;
import org.nktrials.shared.SortColumns;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads uploads with their sums and standings, paged in SQL. */
@Repository
class UploadQueries {

  private static final String UPLOAD =
      """
      select u.*, l.code as laboratory, l.site_id, p.display_name as uploaded_by_name, i.display_name as imported_by_name
        from upload u join laboratory l on l.id = u.laboratory_id join person p on p.id = u.uploaded_by
        left join person i on i.id = u.import_by
      """;

  private final JdbcClient jdbc;

  UploadQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Upload> upload(UUID id) {
    return jdbc.sql(UPLOAD + " where u.id = ?").param(id).query((row, n) -> upload(row)).optional();
  }

  Optional<UUID> bySubmission(UUID submission) {
    return jdbc.sql("select id from upload where submission_id = ?")
        .param(submission)
        .query(UUID.class)
        .optional();
  }

  /** Uploads of laboratories within the scope; those of a central one need all sites. */
  Page<Upload> list(UUID trial, SiteScope scope, List<UploadState> states, Pageable page) {
    String where =
        " where u.trial_id = :trial and (:all or l.site_id = any(:sites)) and u.state ="
            + " any(:states)";
    Map<String, Object> values =
        Map.of(
            "trial", trial,
            "all", scope.all(),
            "sites", scope.sites().toArray(UUID[]::new),
            "states", states.stream().map(UploadState::name).toArray(String[]::new));
    long total =
        jdbc.sql(
                "select count(*) from upload u join laboratory l on l.id = u.laboratory_id" + where)
            .params(values)
            .query(Long.class)
            .single();
    List<Upload> found =
        jdbc.sql(UPLOAD + where + SortColumns.orderBy(page, "u.id") + " limit :size offset :offset")
            .params(values)
            .param("size", page.getPageSize())
            .param("offset", page.getOffset())
            .query((row, n) -> upload(row))
            .list();
    return new PageImpl<>(found, page, total);
  }

  /** Sums of several uploads in one statement. */
  Map<UUID, UploadSum> sums(Collection<UUID> uploads) {
    Map<UUID, Map<RowState, Integer>> counts = new HashMap<>();
    uploads.forEach(upload -> counts.put(upload, new EnumMap<>(RowState.class)));
    jdbc.sql(
            """
            select upload_id, state, count(*) from upload_row where upload_id = any(:uploads)
             group by upload_id, state
            """)
        .param("uploads", uploads.toArray(UUID[]::new))
        .query(
            row -> {
              counts
                  .computeIfAbsent(
                      row.getObject(1, UUID.class), upload -> new EnumMap<>(RowState.class))
                  .put(RowState.valueOf(row.getString(2)), row.getInt(3));
            });
    Map<UUID, UploadSum> sums = new HashMap<>();
    counts.forEach((upload, states) -> sums.put(upload, new UploadSum(states)));
    return sums;
  }

  /** Numbers beside the tabs. */
  UploadCounts counts(Upload upload) {
    return jdbc.sql(
            """
            select count(*), count(*) filter (where m.id is null),
                   (select count(*) from upload_refusal where upload_id = :upload)
              from upload_column c
              left join column_map m on m.laboratory_id = :laboratory and m.panel_version = :panel
                                    and m.gate_path = c.gate_path and m.statistic = c.statistic
                                    and m.channel = c.channel
             where c.upload_id = :upload
            """)
        .param("upload", upload.id())
        .param("laboratory", upload.laboratoryId())
        .param("panel", upload.panelVersion())
        .query((row, n) -> new UploadCounts(row.getInt(1), row.getInt(2), row.getInt(3)))
        .single();
  }

  /** Results of an upload by where they stand; their own importer may not release them. */
  UploadStanding standing(Upload upload, UUID person, boolean mayRelease) {
    return jdbc.sql(
            """
            select count(*) filter (where state = 'TO_RELEASE'), count(*) filter (where state = 'RELEASED'),
                   count(*) filter (where state = 'WITHDRAWN'),
                   coalesce(bool_or(entered_by = ? and state = 'TO_RELEASE'), false)
              from immune_result where upload_id = ? and superseded_by is null
            """)
        .params(person, upload.id())
        .query(
            (row, n) ->
                new UploadStanding(
                    row.getInt(1),
                    row.getInt(2),
                    row.getInt(3),
                    mayRelease && row.getInt(1) > 0 && !row.getBoolean(4)))
        .single();
  }

  ImportProgress progress(UUID upload) {
    return jdbc.sql("select done, total from upload_progress where upload_id = ?")
        .param(upload)
        .query((row, n) -> new ImportProgress(row.getInt(1), row.getInt(2)))
        .single();
  }

  private static Upload upload(ResultSet row) throws SQLException {
    return new Upload(
        row.getObject("id", UUID.class),
        row.getObject("trial_id", UUID.class),
        row.getObject("laboratory_id", UUID.class),
        row.getString("laboratory"),
        row.getObject("site_id", UUID.class),
        row.getString("cytometer"),
        row.getString("panel_version"),
        row.getString("batch"),
        row.getString("lots"),
        AbsoluteCounts.valueOf(row.getString("count_method")),
        UploadState.valueOf(row.getString("state")),
        row.getString("problem"),
        row.getString("uploaded_by_name"),
        row.getTimestamp("uploaded_at").toInstant(),
        row.getTimestamp("checked_at").toInstant(),
        row.getString("imported_by_name"),
        instant(row.getTimestamp("imported_at")),
        row.getString("ended_reason"),
        row.getLong("version"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}
