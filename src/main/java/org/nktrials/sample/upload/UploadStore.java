package org.nktrials.sample.upload;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes uploads and their checks. */
@Repository
class UploadStore {

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  UploadStore(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  void add(UUID id, NewUpload upload, UUID laboratory, UUID person, Instant now) {
    jdbc.sql(
            """
            insert into upload (id, version, trial_id, laboratory_id, cytometer, panel_version, batch, lots, count_method, state,
                                uploaded_by, uploaded_at, checked_at, submission_id)
            values (?, 0, ?, ?, ?, ?, ?, ?, ?, 'CHECKED', ?, ?, ?, ?)
            """)
        .params(
            id,
            upload.trialId(),
            laboratory,
            upload.cytometer(),
            upload.panelVersion(),
            upload.batch(),
            upload.lots(),
            upload.countMethod().name(),
            person,
            Timestamp.from(now),
            Timestamp.from(now),
            upload.submissionId())
        .update();
    jdbc.sql("insert into upload_progress (upload_id, done, total) values (?, 0, 0)")
        .param(id)
        .update();
  }

  void addFile(UUID trial, UUID upload, UploadedFile file) {
    jdbc.sql(
            """
            insert into upload_file (id, version, trial_id, upload_id, number, name, sha256, bytes, kind, note, events,
                                     acquired_on)
            values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            file.id(),
            trial,
            upload,
            file.number(),
            file.name(),
            file.sha256(),
            file.bytes(),
            file.kind().name())
        .param(file.note())
        .param(file.events())
        .param(file.acquiredOn())
        .update();
  }

  /** A table whose column of names is known now. */
  void becomes(UUID file, FileKind kind) {
    jdbc.sql(
            "update upload_file set kind = ?, note = null, version = version + 1 where id = ? and"
                + " kind <> ?")
        .params(kind.name(), file, kind.name())
        .update();
  }

  /** Takes the place of an earlier check. */
  void check(UUID upload, UploadCheck.Result check) {
    for (String table : List.of("upload_row", "upload_column", "upload_refusal")) {
      jdbc.sql("delete from " + table + " where upload_id = ?").param(upload).update();
    }
    addRows(upload, check.rows());
    addColumns(upload, check.columns());
    addRefusals(upload, check.refusals());
  }

  private void addRows(UUID upload, List<UploadCheck.Decided> rows) {
    insert(
        """
        insert into upload_row (upload_id, id, file_id, fcs_file_id, number, line, name, acquired_on, measured, refused,
                                events, warning, state, reason_code, reason, sample_code, tube)
        select ?, * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::int[], ?::int[], ?::text[], ?::date[], ?::int[],
                                ?::int[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
        """,
        upload,
        rows,
        List.of(
            one -> one.row().id(),
            one -> one.row().fileId(),
            one -> one.row().fcsFileId(),
            UploadCheck.Decided::number,
            one -> one.row().line(),
            one -> one.row().name(),
            one -> one.row().acquiredOn(),
            one -> one.row().values(),
            one -> one.row().refused(),
            one -> one.row().events(),
            one -> one.row().warning(),
            one -> one.state().name(),
            UploadCheck.Decided::code,
            UploadCheck.Decided::reason,
            UploadCheck.Decided::sample,
            UploadCheck.Decided::tube));
  }

  private void addColumns(UUID upload, List<UploadCheck.Column> columns) {
    insert(
        """
        insert into upload_column (upload_id, file_id, number, gate_path, statistic, channel, marker, unit)
        select ?, * from unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
        """,
        upload,
        columns,
        List.of(
            UploadCheck.Column::fileId,
            UploadCheck.Column::number,
            one -> one.key().path(),
            one -> one.key().statistic(),
            one -> one.key().channel(),
            UploadCheck.Column::marker,
            UploadCheck.Column::unit));
  }

  private void addRefusals(UUID upload, List<UploadCheck.Refusal> refusals) {
    insert(
        """
        insert into upload_refusal (upload_id, file_id, number, line, col, typed, code, reason)
        select ?, * from unnest(?::uuid[], ?::int[], ?::int[], ?::int[], ?::text[], ?::text[], ?::text[])
        """,
        upload,
        refusals,
        List.of(
            UploadCheck.Refusal::fileId,
            UploadCheck.Refusal::number,
            UploadCheck.Refusal::line,
            UploadCheck.Refusal::column,
            UploadCheck.Refusal::typed,
            UploadCheck.Refusal::code,
            UploadCheck.Refusal::reason));
  }

  private <T> void insert(
      String sql, UUID upload, List<T> rows, List<Function<T, @Nullable Object>> columns) {
    if (rows.isEmpty()) {
      return;
    }
    template.update(
        connection -> {
          PreparedStatement insert = connection.prepareStatement(sql);
          insert.setObject(1, upload);
          for (int column = 0; column < columns.size(); column++) {
            insert.setArray(column + 2, array(insert, rows, columns.get(column)));
          }
          return insert;
        });
  }

  private static <T> Array array(
      PreparedStatement insert, List<T> rows, Function<T, @Nullable Object> column)
      throws SQLException {
    Object[] values =
        rows.stream().map(column).map(value -> value == null ? null : value.toString()).toArray();
    return insert.getConnection().createArrayOf("text", values);
  }

  void say(UUID trial, UUID upload, UploadStatement statement, UUID person, Instant now) {
    jdbc.sql(
            """
            insert into upload_statement (id, version, trial_id, upload_id, file_id, line, row_name, kind, sample_code,
                                          tube, reason, said_by, said_at)
            values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            TimeOrderedId.next(),
            trial,
            upload,
            statement.fileId(),
            statement.line(),
            statement.name(),
            statement.kind().name())
        .param(statement.sample())
        .param(statement.tube())
        .params(statement.reason(), person, Timestamp.from(now))
        .update();
  }

  void move(UUID upload, UploadState state, @Nullable String problem) {
    jdbc.sql("update upload set state = ?, problem = ?, version = version + 1 where id = ?")
        .param(state.name())
        .param(problem)
        .param(upload)
        .update();
  }

  void checkedAt(UUID upload, Instant now) {
    jdbc.sql("update upload set checked_at = ?, version = version + 1 where id = ?")
        .params(Timestamp.from(now), upload)
        .update();
  }

  void importing(UUID upload, UUID person) {
    jdbc.sql(
            "update upload set state = 'IMPORTING', problem = null, import_by = ?, version ="
                + " version + 1 where id = ?")
        .params(person, upload)
        .update();
  }

  void imported(UUID upload, UploadState state, Instant now) {
    jdbc.sql("update upload set state = ?, imported_at = ?, version = version + 1 where id = ?")
        .params(state.name(), Timestamp.from(now), upload)
        .update();
    jdbc.sql("update upload_row set state = 'IMPORTED' where upload_id = ? and state = 'READY'")
        .param(upload)
        .update();
  }

  void end(UUID upload, UploadState state, String reason) {
    jdbc.sql("update upload set state = ?, ended_reason = ?, version = version + 1 where id = ?")
        .params(state.name(), reason, upload)
        .update();
    jdbc.sql("update upload_row set state = 'WITHDRAWN' where upload_id = ? and state = 'IMPORTED'")
        .param(upload)
        .update();
  }
}
