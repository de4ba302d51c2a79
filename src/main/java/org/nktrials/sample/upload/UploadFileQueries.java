package org.nktrials.sample.upload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the files of uploads. */
@Repository
class UploadFileQueries {

  private final JdbcClient jdbc;

  UploadFileQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
}
