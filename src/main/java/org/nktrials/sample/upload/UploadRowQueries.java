package org.nktrials.sample.upload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.rules.upload.RowState;
import org.nktrials.shared.SortColumns;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the rows of uploads with what was decided about them, paged in SQL. */
@Repository
class UploadRowQueries {

  private static final String ROW =
      """
      select r.*, f.name as file, p.code as patient, i.visit
        from upload_row r join upload_file f on f.id = r.file_id
        left join immune_sample i on i.code = r.sample_code left join patient p on p.id = i.patient_id
      """;

  private final JdbcClient jdbc;

  UploadRowQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
                    + "where r.upload_id = :upload and r.state = any(:states)"
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
    return jdbc.sql(ROW + "where r.upload_id = ? and r.id = ?")
        .params(upload, row)
        .query((found, n) -> row(found))
        .optional();
  }

  /** The row to which the events of a file belong. */
  Optional<UploadedRow> ofEvents(UUID upload, UUID file) {
    return jdbc.sql(ROW + "where r.upload_id = ? and r.fcs_file_id = ?")
        .params(upload, file)
        .query((found, n) -> row(found))
        .optional();
  }

  /** Every row that is ready, in the order of the files. */
  List<UploadedRow> ready(UUID upload) {
    return jdbc.sql(ROW + "where r.upload_id = ? and r.state = 'READY' order by r.number")
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
    jdbc.sql(ROW + "where r.upload_id = ? and r.state in ('IMPORTED', 'WITHDRAWN')")
        .param(upload)
        .query((row, n) -> row(row))
        .list()
        .forEach(row -> settled.put(row.id(), UploadCheck.Decided.settled(row)));
    return settled;
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
        row.getString("tube"),
        row.getString("patient"),
        row.getString("visit"));
  }
}
