package org.nktrials.sample.result;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names of those who entered and released results. */
@Service
public class LaboratoryPeople {

  private final JdbcClient jdbc;

  LaboratoryPeople(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Display names by identity: one query. */
  @Transactional(readOnly = true)
  public Map<UUID, String> names(Collection<UUID> ids) {
    Map<UUID, String> names = new HashMap<>();
    jdbc.sql("select id, display_name from person where id = any (:ids::text[]::uuid[])")
        .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
        .query(
            row -> {
              names.put(row.getObject("id", UUID.class), row.getString("display_name"));
            });
    return names;
  }
}
