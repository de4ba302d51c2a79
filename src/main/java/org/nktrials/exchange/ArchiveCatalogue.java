package org.nktrials.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the tables of an archive in the database's own catalogue, so that a new table is in it
 * without anybody remembering: every table whose changes the audit trail keeps and whose rows lead
 * to a trial or to a patient. What the trail does not show of a row is withheld here too, except
 * what it leaves out only for its length.
 */
@Component
class ArchiveCatalogue {

  private static final String TABLES =
      """
      select c.relname, coalesce(encode(g.tgargs, 'escape'), '') as secret
        from pg_class c join pg_trigger g on g.tgrelid = c.oid and g.tgfoid = 'nk_audit'::regproc
       where c.relnamespace = 'public'::regnamespace order by c.relname
      """;

  private static final String COLUMNS =
      """
      select c.relname, a.attname, y.typname
        from pg_class c join pg_attribute a on a.attrelid = c.oid join pg_type y on y.oid = a.atttypid
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0
         and not a.attisdropped
       order by c.relname, a.attnum
      """;

  private static final String REFERENCES =
      """
      select c.relname, a.attname, p.relname as parent
        from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid
             join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
       where k.contype = 'f' and cardinality(k.conkey) = 1 and k.connamespace = 'public'::regnamespace
       order by c.relname, not a.attnotnull, a.attnum
      """;

  /** Kept out of the trail because they are long, not because they are secret. */
  private static final Set<String> LONG = Set.of("content", "definition");

  private final JdbcClient database;

  ArchiveCatalogue(JdbcClient database) {
    this.database = database;
  }

  /** All of them by name: three statements, however many there are. */
  List<ArchivedTable> tables() {
    Map<String, List<String>> secrets = new LinkedHashMap<>();
    database
        .sql(TABLES)
        .query(
            row -> {
              secrets.put(
                  row.getString("relname"), List.of(row.getString("secret").split("\\\\000")));
            });
    Map<String, Map<String, String>> types = new LinkedHashMap<>();
    database
        .sql(COLUMNS)
        .query(
            row -> {
              types
                  .computeIfAbsent(row.getString("relname"), _ -> new LinkedHashMap<>())
                  .put(row.getString("attname"), row.getString("typname"));
            });
    TablePaths paths = new TablePaths(types, references());
    List<ArchivedTable> tables = new ArrayList<>();
    secrets.forEach(
        (table, secret) ->
            paths.of(table).ifPresent(path -> tables.add(table(table, path, types, secret))));
    return tables;
  }

  private static ArchivedTable table(
      String name, TablePath path, Map<String, Map<String, String>> types, List<String> secret) {
    List<ArchivedColumn> columns = new ArrayList<>();
    types
        .getOrDefault(name, Map.of())
        .forEach(
            (column, type) ->
                columns.add(
                    new ArchivedColumn(
                        column, type, secret.contains(column) && !LONG.contains(column))));
    return new ArchivedTable(
        name, columns, path.joined(), path.patient(), path.trial(), path.asks(name));
  }

  private List<TableReference> references() {
    return database
        .sql(REFERENCES)
        .query(
            (row, _) ->
                new TableReference(
                    row.getString("relname"), row.getString("attname"), row.getString("parent")))
        .list();
  }
}
