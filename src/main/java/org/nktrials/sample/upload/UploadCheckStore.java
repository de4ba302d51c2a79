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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes what the check of an upload found: rows, columns, refused cells, each in one statement.
 */
@Repository
class UploadCheckStore {

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  UploadCheckStore(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
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

  void checkedAt(UUID upload, Instant now) {
    jdbc.sql("update upload set checked_at = ?, version = version + 1 where id = ?")
        .params(Timestamp.from(now), upload)
        .update();
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
}
