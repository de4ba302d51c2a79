package org.nktrials.cohort.pack;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of audited tables as they were: the audit trail tells which were made later and what was
 * changed later, and both are taken back. One query a table.
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
   * Rows of a trial in order of their making, all sites.
   *
   * @param table audited, with the column trial_id or patient_id
   * @param trail the moment by the clock of the audit trail
   * @param without columns that are not wanted
   */
  List<PastRow> of(String table, UUID trial, Instant trail, String... without) {
    return jdbc
        .sql("select nk_as_of(?, ?, ?, ?)")
        .params(table, trial, trail.atOffset(ZoneOffset.UTC), without)
        .query(String.class)
        .list()
        .stream()
        .map(row -> new PastRow(json.readTree(row)))
        .toList();
  }

  /** The present moment by the clock of the audit trail. */
  Instant now() {
    return jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
  }
}
