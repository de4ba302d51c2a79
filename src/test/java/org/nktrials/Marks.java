package org.nktrials;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.nktrials.support.TestDatabase;

/**
 * Puts a hostile text into every column into which people type, whatever the table, and takes it
 * back. It goes past triggers, so that versions, signatures and the trail are as they were.
 */
final class Marks {

  /** Texts of records of patients of site 01. */
  static final int OF_SITE_01 = 1;

  /** All others. */
  static final int ELSEWHERE = 0;

  /** Free text has a length and no words to choose from; a few others hold what somebody typed. */
  private static final String FREE_TEXTS =
      """
      select c.relname, a.attname,
             exists (select from pg_attribute p where p.attrelid = c.oid and p.attname = 'patient_id')
        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
       where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
         and a.atttypid = 'text'::regtype and not a.attisdropped and a.attgenerated = ''
         and exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c'
                        and a.attnum = any (k.conkey)
                        and pg_get_constraintdef(k.oid) like '%length(' || a.attname || ')%')
         and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c'
                            and a.attnum = any (k.conkey)
                            and (pg_get_constraintdef(k.oid) ~ ('\\m' || a.attname || ' (= ANY|~)')
                              or pg_get_constraintdef(k.oid) ~ ('lower\\(' || a.attname)))
         and not (a.attname = any (array['task', 'analyte', 'test', 'at_step', 'rule', 'event',
                                         'rule_version', 'record_type', 'field', 'check_name', 'link',
                                         'hla', 'kir', 'columns', 'organ', 'finding', 'place',
                                         'compared_with', 'planned', 'visit', 'landmark_visit', 'marker',
                                         'code', 'donor_code']))
         and c.relname || '.' || a.attname not in ('sample_step.condition', 'hla_release.name',
                                                   'hla_allele.name', 'hla_release_file.file_name')
       order by 1, 2
      """;

  private final TestDatabase database;

  Marks(TestDatabase database) {
    this.database = database;
  }

  /**
   * Marks all texts and keeps what was there.
   *
   * @return how many columns were marked
   */
  int put() throws SQLException {
    try (Connection connection = database.asSuperuser();
        Statement sql = connection.createStatement()) {
      List<String[]> texts = freeTexts(sql);
      connection.setAutoCommit(false);
      sql.execute("set session_replication_role = replica");
      sql.execute("create schema if not exists before_marks");
      for (String[] text : texts) {
        sql.execute(
            "create table before_marks.%1$s_%2$s as select id, %2$s as was from %1$s where %2$s is not null"
                .formatted(text[0], text[1]));
        sql.execute(
            "update %1$s t set %2$s = %3$s || left(md5(t.id::text), 5) where %2$s is not null"
                .formatted(text[0], text[1], mark(text[2].equals("t"))));
      }
      connection.commit();
      return texts.size();
    }
  }

  private static String mark(boolean ofPatients) {
    String elsewhere = "'" + HostileText.stored(ELSEWHERE) + "'";
    return !ofPatients
        ? elsewhere
        : "case when exists (select from patient p join site s on s.id = p.site_id where p.id ="
            + " t.patient_id and s.code = '01') then '%s' else %s end"
                .formatted(HostileText.stored(OF_SITE_01), elsewhere);
  }

  /** As it was before. */
  void takeBack() throws SQLException {
    try (Connection connection = database.asSuperuser();
        Statement sql = connection.createStatement()) {
      List<String[]> texts = freeTexts(sql);
      connection.setAutoCommit(false);
      sql.execute("set session_replication_role = replica");
      for (String[] text : texts) {
        sql.execute(
            "update %1$s t set %2$s = b.was from before_marks.%1$s_%2$s b where b.id = t.id"
                .formatted(text[0], text[1]));
      }
      sql.execute("drop schema before_marks cascade");
      connection.commit();
    }
  }

  private static List<String[]> freeTexts(Statement sql) throws SQLException {
    List<String[]> texts = new ArrayList<>();
    try (ResultSet rows = sql.executeQuery(FREE_TEXTS)) {
      while (rows.next()) {
        texts.add(new String[] {rows.getString(1), rows.getString(2), rows.getString(3)});
      }
    }
    return texts;
  }
}
