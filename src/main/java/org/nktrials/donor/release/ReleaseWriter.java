package org.nktrials.donor.release;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nktrials.document.FileStore;
import org.nktrials.rules.hla.ReleaseAllele;
import org.nktrials.rules.hla.ReleaseFile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes releases to the database. */
@Repository
class ReleaseWriter {

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final FileStore kept;

  ReleaseWriter(JdbcClient jdbc, JdbcTemplate template, FileStore kept) {
    this.kept = kept;
    this.jdbc = jdbc;
    this.template = template;
  }

  void add(UUID id, String sha256, Instant now, UUID person, UUID submission) {
    jdbc.sql(
            """
            insert into hla_release (id, version, state, sha256, uploaded_at, uploaded_by, submission_id)
            values (?, 0, 'WAITING', ?, ?, ?, ?)
            """)
        .params(id, sha256, Timestamp.from(now), person, submission)
        .update();
    jdbc.sql(
            "insert into hla_release_progress (release_id, file_name, done, total) values (?, '',"
                + " 0, 0)")
        .param(id)
        .update();
  }

  /** The same bytes are kept once, however many releases hold them. */
  void addFiles(UUID id, Map<ReleaseFile, byte[]> files) {
    files.forEach(
        (file, content) -> {
          String sha256 = kept.keep(content);
          jdbc.sql(
                  "insert into hla_release_file (release_id, file_name, sha256, bytes) values (?,"
                      + " ?, ?, ?)")
              .params(id, file.fileName(), sha256, content.length)
              .update();
        });
  }

  void addAlleles(UUID id, List<ReleaseAllele> alleles) {
    template.update(
        connection -> {
          var insert =
              connection.prepareStatement(
                  """
                  insert into hla_allele (release_id, name, motif, g_group, p_group)
                  select ?, t.* from unnest(?::text[], ?::text[], ?::text[], ?::text[]) t
                  """);
          insert.setObject(1, id);
          List<Function<ReleaseAllele, @Nullable String>> columns =
              List.of(
                  ReleaseAllele::name,
                  ReleaseAllele::motif,
                  ReleaseAllele::gGroup,
                  ReleaseAllele::pGroup);
          for (int column = 0; column < columns.size(); column++) {
            Object[] values = alleles.stream().map(columns.get(column)).toArray();
            insert.setArray(column + 2, connection.createArrayOf("text", values));
          }
          return insert;
        });
  }

  void accept(UUID id, ReleaseName name, String ruleVersion, Instant now) {
    jdbc.sql(
            """
            update hla_release set state = 'ACCEPTED', name = ?, release_order = ?, rule_version = ?, read_at = ?,
                   version = version + 1
             where id = ?
            """)
        .params(name.text(), name.order(), ruleVersion, Timestamp.from(now), id)
        .update();
  }

  void refuse(UUID id, @Nullable String name, List<String> problems, Instant now) {
    template.update(
        connection -> {
          var update =
              connection.prepareStatement(
                  """
                  update hla_release set state = 'REFUSED', name = ?, problems = ?, read_at = ?, version = version + 1
                   where id = ?
                  """);
          update.setString(1, name);
          update.setArray(2, connection.createArrayOf("text", problems.toArray()));
          update.setTimestamp(3, Timestamp.from(now));
          update.setObject(4, id);
          return update;
        });
  }
}
