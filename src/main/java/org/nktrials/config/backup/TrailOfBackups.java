package org.nktrials.config.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Entries of the audit trail about backups: made at the console, by nobody who is signed in. */
final class TrailOfBackups {
  private static final String EVENT =
      """
      with who as (select set_config('nk.actor_name', 'the person at the console', true) as name,
                          set_config('nk.source', 'console', true) as source)
      select nk_audit_event(?, null, ?::jsonb) from who where name is not null and source is not null
      """;

  private TrailOfBackups() {}

  static void record(Connection connection, String event, Map<String, String> particulars)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(EVENT)) {
      statement.setString(1, event);
      statement.setString(2, JsonMapper.shared().writeValueAsString(new TreeMap<>(particulars)));
      statement.execute();
    }
  }
}
