package org.nktrials.cohort.pack;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of audited tables as they were: the audit trail tells which were made later and what was
 * changed later, and both are taken back. One query for all tables.
 */
@Component
class PastRecords {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PastRecords(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * Rows of a trial by table, in order of their making, all sites. The texts of protocols are left
   * out: they never change.
   *
   * @param tables audited, with the column trial_id or patient_id
   * @param trail the moment by the clock of the audit trail
   */
  Map<String, List<PastRow>> of(Collection<String> tables, UUID trial, Instant trail) {
    Map<String, List<PastRow>> rows = new HashMap<>();
    tables.forEach(table -> rows.put(table, new ArrayList<>()));
    jdbc.sql(
            """
            select kept.name, past.line
              from unnest(?) as kept(name)
                   cross join lateral nk_as_of(kept.name, ?, ?, '{definition}') as past(line)
             order by kept.name, past.line ->> 'id' collate "C"
            """)
        .params(tables.toArray(String[]::new), trial, trail.atOffset(ZoneOffset.UTC))
        .query(
            row -> {
              rows.computeIfAbsent(row.getString("name"), _ -> new ArrayList<>())
                  .add(new PastRow(json.readTree(row.getString("line"))));
            });
    return rows;
  }

  /** The present moment by the clock of the audit trail. */
  Instant now() {
    return jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
  }
}
