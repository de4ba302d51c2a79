package org.nktrials.sample.upload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads columns with what they are taken for, and refused cells, paged in SQL. */
@Repository
class UploadColumnQueries {

  private final JdbcClient jdbc;

  UploadColumnQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
