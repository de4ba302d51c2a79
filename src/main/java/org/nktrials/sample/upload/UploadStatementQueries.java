package org.nktrials.sample.upload;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nktrials.rules.upload.Said;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what people said about rows. */
@Repository
class UploadStatementQueries {

  private final JdbcClient jdbc;

  UploadStatementQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
}
