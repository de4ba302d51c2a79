package org.nktrials.donor.release;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.nktrials.document.FileStore;
import org.nktrials.rules.hla.ReleaseAllele;
import org.nktrials.rules.hla.ReleaseFile;
import org.nktrials.shared.SortColumns;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads releases and their alleles from the database. */
@Repository
class ReleaseStore {

  private static final String NEWEST =
      "select id from hla_release where state = 'ACCEPTED' order by release_order desc limit 1";

  private static final String SUMMARY =
      """
      select r.*, p.display_name as uploaded_by_name, coalesce(r.id = (%s), false) as is_current
        from hla_release r join person p on p.id = r.uploaded_by
      """
          .formatted(NEWEST);

  private static final String COUNTS =
      """
      select release_id, case when name like '%%N' then 'not expressed' when motif = 'NONE' then 'no ligand'
                              when motif = 'C1' and name like 'B*%%' and name !~ '^B\\*(46|73):01($|[:A-Z])'
                                   and coalesce(p_group, '') not in ('B*46:01P', 'B*73:01P')
                                then 'C1 residues on HLA-B, recognition not known'
                              when motif is null then 'cannot be read'
                              when motif = 'A3A11' then 'A3/A11' else replace(motif, 'BW4_', 'Bw4-') end as label,
             count(*) as alleles
        from hla_allele where %s group by 1, 2 order by 1, 2
      """;

  private final JdbcClient jdbc;
  private final FileStore kept;

  ReleaseStore(JdbcClient jdbc, FileStore kept) {
    this.jdbc = jdbc;
    this.kept = kept;
  }

  Page<ReleaseSummary> page(Pageable page) {
    long total = jdbc.sql("select count(*) from hla_release").query(Long.class).single();
    List<ReleaseSummary> releases =
        jdbc.sql(SUMMARY + SortColumns.orderBy(page, "r.id") + " limit :size offset :offset")
            .param("size", page.getPageSize())
            .param("offset", page.getOffset())
            .query(ReleaseStore::summary)
            .list();
    return new PageImpl<>(releases, page, total);
  }

  Optional<ReleaseSummary> byId(UUID id) {
    return jdbc.sql(SUMMARY + " where r.id = ?").param(id).query(ReleaseStore::summary).optional();
  }

  /** A release of these very files that is not refused. */
  Optional<ReleaseSummary> byFiles(String sha256) {
    return jdbc.sql(SUMMARY + " where r.sha256 = ? and r.state <> 'REFUSED'")
        .param(sha256)
        .query(ReleaseStore::summary)
        .optional();
  }

  Optional<UUID> bySubmission(UUID submission) {
    return jdbc.sql("select id from hla_release where submission_id = ?")
        .param(submission)
        .query(UUID.class)
        .optional();
  }

  Optional<ReleaseSummary> current() {
    return jdbc.sql(SUMMARY + " where r.id = (" + NEWEST + ")")
        .query(ReleaseStore::summary)
        .optional();
  }

  Optional<ReleaseSummary> byName(String name) {
    return jdbc.sql(SUMMARY + " where r.name = ? and r.state = 'ACCEPTED'")
        .param(name)
        .query(ReleaseStore::summary)
        .optional();
  }

  List<ReleasePart> files(UUID id) {
    return jdbc.sql(
            "select file_name, sha256, bytes from hla_release_file where release_id = ? order by"
                + " file_name")
        .param(id)
        .query((row, number) -> new ReleasePart(row.getString(1), row.getString(2), row.getLong(3)))
        .list();
  }

  List<ReleaseCount> counts(UUID id) {
    return jdbc.sql(COUNTS.formatted("release_id = ?")).param(id).query(ReleaseStore::count).list();
  }

  /** Of these releases, in one statement. */
  List<ReleaseCount> counts(List<UUID> ids) {
    return jdbc.sql(COUNTS.formatted("release_id = any(?)"))
        .param(ids.toArray(UUID[]::new))
        .query(ReleaseStore::count)
        .list();
  }

  ReadingProgress progress(UUID id) {
    return jdbc.sql("select file_name, done, total from hla_release_progress where release_id = ?")
        .param(id)
        .query((row, number) -> new ReadingProgress(row.getString(1), row.getInt(2), row.getInt(3)))
        .optional()
        .orElse(ReadingProgress.NONE);
  }

  List<ReleaseAllele> alleles(UUID id) {
    return jdbc.sql("select name, motif, g_group, p_group from hla_allele where release_id = ?")
        .param(id)
        .query(
            (row, number) ->
                new ReleaseAllele(
                    row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
        .list();
  }

  Map<ReleaseFile, byte[]> contents(UUID id) {
    Map<String, ReleasePart> parts =
        files(id).stream().collect(toMap(ReleasePart::fileName, Function.identity()));
    Map<ReleaseFile, byte[]> contents = new EnumMap<>(ReleaseFile.class);
    for (ReleaseFile file : ReleaseFile.values()) {
      ReleasePart part = parts.get(file.fileName());
      if (part != null) {
        contents.put(file, kept.read(part.sha256()));
      }
    }
    return contents;
  }

  private static ReleaseCount count(ResultSet row, int number) throws SQLException {
    return new ReleaseCount(
        row.getObject("release_id", UUID.class), row.getString("label"), row.getLong("alleles"));
  }

  private static ReleaseSummary summary(ResultSet row, int number) throws SQLException {
    Timestamp read = row.getTimestamp("read_at");
    return new ReleaseSummary(
        row.getObject("id", UUID.class),
        ReleaseState.valueOf(row.getString("state")),
        row.getString("name"),
        row.getString("sha256"),
        row.getString("rule_version"),
        Arrays.asList((String[]) row.getArray("problems").getArray()),
        row.getTimestamp("uploaded_at").toInstant(),
        row.getString("uploaded_by_name"),
        read == null ? null : read.toInstant(),
        row.getBoolean("is_current"));
  }
}
