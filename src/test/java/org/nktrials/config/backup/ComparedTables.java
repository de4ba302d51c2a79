package org.nktrials.config.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Fingerprints of what a database holds, made in another way than backups are. */
final class ComparedTables {
  private ComparedTables() {}

  /** Rows and a checksum over all of them, by table; trail and seals up to these numbers. */
  static Map<String, String> of(Connection connection, long lastEntry, long lastSeal)
      throws SQLException {
    Map<String, String> found = new TreeMap<>();
    for (String table : names(connection)) {
      String limit =
          switch (table) {
            case "audit_entry" -> "where id <= " + lastEntry;
            case "audit_seal" -> "where number <= " + lastSeal;
            default -> "";
          };
      found.put(
          table,
          StoredTables.text(
              connection,
              """
              select count(*) || ' rows ' || coalesce(encode(sha256(string_agg(
                       sha256(convert_to(r::text, 'UTF8')), ''::bytea
                       order by sha256(convert_to(r::text, 'UTF8')))), 'hex'), '-')
                from (select * from public.%s %s) r
              """
                  .formatted(table, limit)));
    }
    return found;
  }

  /** SHA-256 of the bytes of every file, by table and column. */
  static Map<String, List<String>> files(Connection connection) throws SQLException {
    Map<String, List<String>> found = new TreeMap<>();
    for (String column :
        strings(
            connection,
            """
            select format('%I.%I', c.table_name, c.column_name)
              from information_schema.columns c join information_schema.tables t
                on t.table_name = c.table_name and t.table_schema = 'public'
             where c.table_schema = 'public' and c.data_type = 'bytea'
               and t.table_type = 'BASE TABLE' and c.table_name not like 'spring%'
               and c.table_name <> 'audit_seal'
            """)) {
      String[] parts = column.split("\\.");
      found.put(
          column,
          strings(
              connection,
              "select encode(sha256(%s), 'hex') from %s where %1$s is not null order by 1"
                  .formatted(parts[1], parts[0])));
    }
    return found;
  }

  static List<String> names(Connection connection) throws SQLException {
    return strings(
        connection,
        """
        select table_name::text from information_schema.tables
         where table_schema = 'public' and table_type = 'BASE TABLE'
           and table_name not like 'spring%' and table_name <> 'flyway_schema_history'
         order by 1
        """);
  }

  /** Triggers, references, policies and privileges: what a restored database must have too. */
  static List<String> guards(Connection connection) throws SQLException {
    return strings(
        connection,
        """
        select 'trigger ' || tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text
          from pg_trigger where not tgisinternal
        union all
        select 'constraint ' || conrelid::regclass || ' ' || conname || ' '
               || pg_get_constraintdef(oid) || convalidated::text
          from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
        union all
        select 'policy ' || tablename || ' ' || policyname || coalesce(qual, '') from pg_policies
        union all
        select 'grant ' || grantee || ' ' || table_name || ' ' || privilege_type
          from information_schema.table_privileges where table_schema = 'public'
        order by 1
        """);
  }

  static List<String> strings(Connection connection, String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
