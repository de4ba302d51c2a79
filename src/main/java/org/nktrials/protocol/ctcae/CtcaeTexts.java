package org.nktrials.protocol.ctcae;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nktrials.protocol.ImportedCtcae;
import org.nktrials.rules.toxicity.CtcaeTerm;
import org.nktrials.rules.toxicity.GradeTexts;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The imported terms and texts in the database; one query each. */
@Repository
@Transactional(readOnly = true)
public class CtcaeTexts implements ImportedCtcae {

  private final JdbcClient jdbc;

  CtcaeTexts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<UUID> importOf(String version) {
    return jdbc.sql(
            """
            select id from ctcae_import
             where :version = any (ctcae_versions) and imported_at is not null
             order by imported_at desc, id desc limit 1
            """)
        .param("version", version)
        .query(UUID.class)
        .optional();
  }

  @Override
  public List<String> versions() {
    return jdbc.sql(
            "select distinct unnest(ctcae_versions) from ctcae_import where imported_at is not"
                + " null")
        .query((row, number) -> row.getString(1))
        .list();
  }

  @Override
  public List<CtcaeTerm> terms(UUID importId, String version) {
    return jdbc
        .sql(
            """
            select * from ctcae_text where import_id = :import and ctcae_version = :version
             order by system_organ_class, term
            """)
        .param("import", importId)
        .param("version", version)
        .query(DataClassRowMapper.newInstance(Row.class))
        .stream()
        .map(row -> row.texts().term())
        .toList();
  }

  @Override
  public Map<String, GradeTexts> texts(String version, Collection<String> terms) {
    if (terms.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            """
            select t.* from ctcae_text t
             where t.ctcae_version = :version and t.term in (:terms) and t.import_id = (
               select id from ctcae_import
                where :version = any (ctcae_versions) and imported_at is not null
                order by imported_at desc, id desc limit 1)
            """)
        .param("version", version)
        .param("terms", terms)
        .query(DataClassRowMapper.newInstance(Row.class))
        .stream()
        .map(Row::texts)
        .collect(Collectors.toMap(texts -> texts.term().name(), Function.identity()));
  }

  private record Row(
      String systemOrganClass,
      String term,
      @Nullable String definition,
      @Nullable String note,
      @Nullable String grade1,
      @Nullable String grade2,
      @Nullable String grade3,
      @Nullable String grade4,
      @Nullable String grade5) {

    GradeTexts texts() {
      Map<Integer, String> byGrade = new TreeMap<>();
      add(byGrade, 1, grade1);
      add(byGrade, 2, grade2);
      add(byGrade, 3, grade3);
      add(byGrade, 4, grade4);
      add(byGrade, 5, grade5);
      return new GradeTexts(
          new CtcaeTerm(systemOrganClass, term, new TreeSet<>(byGrade.keySet())),
          definition,
          note,
          byGrade);
    }

    private static void add(Map<Integer, String> texts, int grade, @Nullable String text) {
      if (text != null) {
        texts.put(grade, text);
      }
    }
  }
}
