package org.nktrials.protocol.ctcae;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Uploaded workbooks and their texts in the database. */
@Repository
class CtcaeImportStore {

  private static final String COLUMNS =
      """
      select i.id, i.file_name, i.sha256, i.ctcae_versions, i.uploaded_at, u.display_name as uploaded_by,
             i.imported_at, m.display_name as imported_by
        from ctcae_import i join person u on u.id = i.uploaded_by left join person m on m.id = i.imported_by
      """;

  /** All rows of a version at once. */
  private static final String TEXTS =
      """
      insert into ctcae_text (import_id, ctcae_version, term, system_organ_class, definition, note,
                              grade1, grade2, grade3, grade4, grade5)
      select ?, ?, t.* from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                   ?::text[], ?::text[]) t
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  CtcaeImportStore(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  List<CtcaeImport> all() {
    return query(COLUMNS + " order by i.uploaded_at desc limit 50", "", "");
  }

  Optional<CtcaeImport> byHash(String sha256) {
    return query(COLUMNS + " where i.sha256 = :value", "value", sha256).stream().findFirst();
  }

  Optional<CtcaeImport> byId(UUID id) {
    return query(COLUMNS + " where i.id = :value", "value", id).stream().findFirst();
  }

  private List<CtcaeImport> query(String sql, String name, Object value) {
    JdbcClient.StatementSpec statement = jdbc.sql(sql);
    return (name.isEmpty() ? statement : statement.param(name, value))
        .query(
            (row, number) -> {
              Timestamp imported = row.getTimestamp("imported_at");
              return new CtcaeImport(
                  row.getObject("id", UUID.class),
                  row.getString("file_name"),
                  row.getString("sha256"),
                  Arrays.asList((String[]) row.getArray("ctcae_versions").getArray()),
                  row.getTimestamp("uploaded_at").toInstant(),
                  row.getString("uploaded_by"),
                  imported == null ? null : imported.toInstant(),
                  row.getString("imported_by"));
            })
        .list();
  }

  void add(CtcaeImport file, UUID person) {
    template.update(
        """
        insert into ctcae_import (id, version, file_name, sha256, ctcae_versions, uploaded_at, uploaded_by)
        values (?, 0, ?, ?, string_to_array(?, ','), ?, ?)
        """,
        file.id(),
        file.fileName(),
        file.sha256(),
        String.join(",", file.versions()),
        Timestamp.from(file.uploadedAt()),
        person);
  }

  void addTexts(UUID id, ReadVersion version) {
    template.update(
        connection -> {
          PreparedStatement insert = connection.prepareStatement(TEXTS);
          insert.setObject(1, id);
          insert.setString(2, version.version());
          column(connection, insert, 3, version, ReadTerm::name);
          column(connection, insert, 4, version, ReadTerm::systemOrganClass);
          column(connection, insert, 5, version, ReadTerm::definition);
          column(connection, insert, 6, version, ReadTerm::note);
          for (int grade = 1; grade <= 5; grade++) {
            Integer number = grade;
            column(connection, insert, 6 + grade, version, term -> term.byGrade().get(number));
          }
          return insert;
        });
  }

  private static void column(
      Connection connection,
      PreparedStatement insert,
      int at,
      ReadVersion version,
      Function<ReadTerm, @Nullable String> value)
      throws SQLException {
    Object[] values = version.terms().stream().map(value).toArray();
    insert.setArray(at, connection.createArrayOf("text", values));
  }

  /** Whether it was not imported before: of two who press at once, one is told so. */
  boolean markImported(UUID id, Instant now, UUID person) {
    return template.update(
            "update ctcae_import set imported_at = ?, imported_by = ?, version = version + 1"
                + " where id = ? and imported_at is null",
            Timestamp.from(now),
            person,
            id)
        == 1;
  }
}
