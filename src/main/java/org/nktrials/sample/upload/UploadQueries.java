package org.nktrials.sample.upload;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
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
import org.nktrials.rules.upload.Said;
import org.nktrials.rules.upload.UploadSum;
import org.nktrials.shared.SortColumns;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads uploads and their checks, paged in SQL. */
@Repository
class UploadQueries {

  private static final String UPLOAD =
      """
      select u.*, l.code as laboratory, l.site_id, p.display_name as uploaded_by_name, i.display_name as imported_by_name
        from upload u join laboratory l on l.id = u.laboratory_id join person p on p.id = u.uploaded_by
        left join person i on i.id = u.import_by
      """;

  private static final String ROW =
      "select r.*, f.name as file from upload_row r join upload_file f on f.id = r.file_id";

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

  List<UploadedFile> files(UUID upload) {
    return jdbc.sql("select * from upload_file where upload_id = ? order by number")
        .param(upload)
        .query((row, n) -> file(row))
        .list();
  }

  /** When and by whom these bytes were handed in before, in words; none where they were not. */
  Optional<String> before(UUID trial, String sha256) {
    return jdbc.sql(
            """
            select to_char(u.uploaded_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') || ' UTC by ' || p.display_name
              from upload_file f join upload u on u.id = f.upload_id join person p on p.id = u.uploaded_by
             where f.trial_id = ? and f.sha256 = ? and f.kind <> 'DUPLICATE'
               and u.state not in ('CANCELLED', 'WITHDRAWN')
             order by u.uploaded_at limit 1
            """)
        .params(trial, sha256)
        .query(String.class)
        .optional();
  }

  Page<UploadedRow> rows(UUID upload, List<RowState> states, Pageable page) {
    String[] names = states.stream().map(RowState::name).toArray(String[]::new);
    long total =
        jdbc.sql("select count(*) from upload_row where upload_id = ? and state = any(?)")
            .params(Arrays.asList(upload, names))
            .query(Long.class)
            .single();
    List<UploadedRow> found =
        jdbc.sql(
                ROW
                    + " where r.upload_id = :upload and r.state = any(:states)"
                    + SortColumns.orderBy(page, "r.number")
                    + " limit :size offset :offset")
            .param("upload", upload)
            .param("states", names)
            .param("size", page.getPageSize())
            .param("offset", page.getOffset())
            .query((row, n) -> row(row))
            .list();
    return new PageImpl<>(found, page, total);
  }

  Optional<UploadedRow> row(UUID upload, UUID row) {
    return jdbc.sql(ROW + " where r.upload_id = ? and r.id = ?")
        .params(upload, row)
        .query((found, n) -> row(found))
        .optional();
  }

  /** The row to which the events of a file belong. */
  Optional<UploadedRow> ofEvents(UUID upload, UUID file) {
    return jdbc.sql(ROW + " where r.upload_id = ? and r.fcs_file_id = ?")
        .params(upload, file)
        .query((found, n) -> row(found))
        .optional();
  }

  Page<UploadedColumn> columns(Upload upload, Pageable page) {
    long total =
        jdbc.sql("select count(*) from upload_column where upload_id = ?")
            .param(upload.id())
            .query(Long.class)
            .single();
    List<UploadedColumn> found =
        jdbc.sql(
                """
                select c.*, f.name as file, m.id as map, m.parameter, m.unit as mapped_unit, m.mapped_at,
                       p.display_name as mapped_by_name
                  from upload_column c join upload_file f on f.id = c.file_id
                  left join column_map m on m.laboratory_id = ? and m.panel_version = ? and m.gate_path = c.gate_path
                                        and m.statistic = c.statistic and m.channel = c.channel
                  left join person p on p.id = m.mapped_by
                 where c.upload_id = ?
                 order by m.id is not null, c.number limit ? offset ?
                """)
            .params(
                upload.laboratoryId(),
                upload.panelVersion(),
                upload.id(),
                page.getPageSize(),
                page.getOffset())
            .query((row, n) -> column(row))
            .list();
    return new PageImpl<>(found, page, total);
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

  Optional<ColumnKey> column(UUID upload, int number) {
    return jdbc.sql(
            "select gate_path, statistic, channel from upload_column where upload_id = ? and number"
                + " = ?")
        .params(upload, number)
        .query((row, n) -> new ColumnKey(row.getString(1), row.getString(2), row.getString(3)))
        .optional();
  }

  Page<RefusedCell> refusals(UUID upload, Pageable page) {
    List<RefusedCell> found =
        jdbc.sql(
                """
                select r.*, f.name as file from upload_refusal r join upload_file f on f.id = r.file_id
                 where r.upload_id = ? order by r.number limit ? offset ?
                """)
            .params(upload, page.getPageSize(), page.getOffset())
            .query(
                (row, n) ->
                    new RefusedCell(
                        row.getInt("number"),
                        row.getString("file"),
                        row.getInt("line"),
                        row.getInt("col"),
                        row.getString("typed"),
                        row.getString("reason")))
            .list();
    long total =
        jdbc.sql("select count(*) from upload_refusal where upload_id = ?")
            .param(upload)
            .query(Long.class)
            .single();
    return new PageImpl<>(found, page, total);
  }

  /** The latest statement about each row, by the row's identity. */
  Map<UUID, UploadStatement> statements(UUID upload) {
    Map<UUID, UploadStatement> said = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (file_id, line) file_id, line, row_name, kind, sample_code, tube, reason
              from upload_statement where upload_id = ? order by file_id, line, said_at desc, id desc
            """)
        .param(upload)
        .query(
            (row, n) ->
                new UploadStatement(
                    row.getObject(1, UUID.class),
                    row.getInt(2),
                    row.getString(3),
                    Said.Kind.valueOf(row.getString(4)),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7)))
        .list()
        .forEach(one -> said.put(CheckedRow.id(one.fileId(), one.line()), one));
    return said;
  }

  Map<UUID, Said> said(UUID upload) {
    return statements(upload).entrySet().stream()
        .collect(toMap(Map.Entry::getKey, one -> one.getValue().said()));
  }

  /** Every row that is ready, in the order of the files. */
  List<UploadedRow> ready(UUID upload) {
    return jdbc.sql(ROW + " where r.upload_id = ? and r.state = 'READY' order by r.number")
        .param(upload)
        .query((row, n) -> row(row))
        .list();
  }

  /** Ready rows that replace results, by what was said last about them. */
  List<UploadedRow> corrections(UUID upload) {
    return jdbc.sql(
            ROW
                + """
                 join lateral (select kind from upload_statement s
                                where s.upload_id = r.upload_id and s.file_id = r.file_id and s.line = r.line
                                order by s.said_at desc, s.id desc limit 1) s on true
                where r.upload_id = ? and r.state = 'READY' and s.kind = 'CORRECTS' order by r.number limit 500
                """)
        .param(upload)
        .query((row, n) -> row(row))
        .list();
  }

  /** Rows that are imported or withdrawn: a later check leaves them alone. */
  Map<UUID, UploadCheck.Decided> settled(UUID upload) {
    Map<UUID, UploadCheck.Decided> settled = new HashMap<>();
    jdbc.sql(ROW + " where r.upload_id = ? and r.state in ('IMPORTED', 'WITHDRAWN')")
        .param(upload)
        .query((row, n) -> row(row))
        .list()
        .forEach(row -> settled.put(row.id(), UploadCheck.Decided.settled(row)));
    return settled;
  }

  /** What was said about a row, the latest first. */
  List<RowStatement> statements(UUID upload, UploadedRow row) {
    return jdbc.sql(
            """
            select s.*, p.display_name from upload_statement s join person p on p.id = s.said_by
             where s.upload_id = ? and s.file_id = ? and s.line = ? order by s.said_at desc, s.id desc
            """)
        .params(upload, row.fileId(), row.line())
        .query(
            (found, n) ->
                new RowStatement(
                    Said.Kind.valueOf(found.getString("kind")),
                    found.getString("sample_code"),
                    found.getString("tube"),
                    found.getString("reason"),
                    found.getString("display_name"),
                    found.getTimestamp("said_at").toInstant()))
        .list();
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

  private static UploadedFile file(ResultSet row) throws SQLException {
    return new UploadedFile(
        row.getObject("id", UUID.class),
        row.getInt("number"),
        row.getString("name"),
        row.getString("sha256"),
        row.getLong("bytes"),
        FileKind.valueOf(row.getString("kind")),
        row.getString("note"),
        row.getObject("events", Long.class),
        row.getObject("acquired_on", LocalDate.class));
  }

  private static UploadedRow row(ResultSet row) throws SQLException {
    return new UploadedRow(
        row.getObject("id", UUID.class),
        row.getInt("number"),
        row.getObject("file_id", UUID.class),
        row.getString("file"),
        row.getObject("fcs_file_id", UUID.class),
        row.getInt("line"),
        row.getString("name"),
        row.getObject("acquired_on", LocalDate.class),
        row.getInt("measured"),
        row.getInt("refused"),
        row.getObject("events", Long.class),
        row.getString("warning"),
        RowState.valueOf(row.getString("state")),
        row.getString("reason_code"),
        row.getString("reason"),
        row.getString("sample_code"),
        row.getString("tube"));
  }

  private static UploadedColumn column(ResultSet row) throws SQLException {
    return new UploadedColumn(
        row.getInt("number"),
        row.getString("file"),
        row.getString("gate_path"),
        row.getString("statistic"),
        row.getString("channel"),
        row.getString("marker"),
        row.getString("unit"),
        row.getObject("map") != null,
        row.getString("parameter"),
        row.getString("mapped_unit"),
        row.getString("mapped_by_name"),
        instant(row.getTimestamp("mapped_at")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}
