package org.nktrials.config.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the database holds after a fault, asked for as the owner. */
final class StoredEvents {
  private static final String HALVES =
      """
      select count(*) from adverse_event e
       cross join lateral (
         select array_agg(id) as ids from (
           select e.id union all
           select id from adverse_event_grade where adverse_event_id = e.id union all
           select id from adverse_event_relatedness where adverse_event_id = e.id) part) parts
       cross join lateral (
         select count(*) as entries, count(distinct transaction_id) as transactions from audit_entry
          where action = 'CREATED' and record_id = any (parts.ids)) trail
       where cardinality(parts.ids) <> 3 or trail.entries <> 3 or trail.transactions <> 1
      """;

  private static final String AUDITED =
      """
      select c.relname from pg_class c
        join pg_attribute i on i.attrelid = c.oid and i.attname = 'id' and not i.attisdropped
       where exists (select from pg_trigger t
                      where t.tgrelid = c.oid and t.tgfoid = 'nk_audit'::regproc)
      """;

  /** Rows that no entry explains, and entries of rows that are not there. */
  private static final String UNMATCHED =
      """
      select count(*) from (select id from %1$s) r
        full join (select record_id from audit_entry
                    where record_type = '%1$s' and action = 'CREATED') a on a.record_id = r.id
       where r.id is null or a.record_id is null
      """;

  private static final String AT_WORK =
      "select count(*) from pg_stat_activity where usename = 'nk_app' and state <> 'idle'";

  private final Connection owner;

  StoredEvents(Connection owner) {
    this.owner = owner;
  }

  /** A commit whose client was killed may still be on its way. */
  void awaitQuiet() throws SQLException, InterruptedException {
    do {
      Thread.sleep(100);
    } while (!Sql.text(owner, AT_WORK).equals("0"));
  }

  Set<String> submissions() throws SQLException {
    return new HashSet<>(list("select submission_id::text from adverse_event"));
  }

  /** Events without all their parts and the entries of these in one transaction. */
  int halves() throws SQLException {
    return Integer.parseInt(Sql.text(owner, HALVES));
  }

  /** Tables whose rows and whose entries of the trail are not the same ones. */
  List<String> tablesThatDifferFromTheTrail() throws SQLException {
    var different = new ArrayList<String>();
    for (var table : list(AUDITED)) {
      var unmatched = Sql.text(owner, UNMATCHED.formatted(table));
      if (!unmatched.equals("0")) {
        different.add(table + ": " + unmatched);
      }
    }
    return different;
  }

  void seal() throws SQLException {
    while (!Sql.text(owner, "select nk_seal_audit(1000)").equals("0")) {
      // the next batch
    }
  }

  private List<String> list(String query) throws SQLException {
    var values = new ArrayList<String>();
    try (var statement = owner.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
