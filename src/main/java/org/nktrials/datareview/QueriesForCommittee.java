package org.nktrials.datareview;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.nktrials.cohort.OpenQueriesSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the committee which queries were open at its data cut. */
@Component
class QueriesForCommittee implements OpenQueriesSource {

  private final JdbcClient database;

  QueriesForCommittee(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<OpenQuery> openQueries(UUID trialId, Instant at) {
    return database
        .sql(
            """
            select id, patient_id, field, sentence, opened_at from query
             where trial_id = :trial and opened_at <= :at
               and (state <> 'CLOSED' or changed_at > :at)
             order by opened_at, id
            """)
        .param("trial", trialId)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(
            (row, _) -> {
              UUID id = row.getObject("id", UUID.class);
              return new OpenQuery(
                  id,
                  row.getObject("patient_id", UUID.class),
                  row.getString("field"),
                  row.getString("sentence"),
                  row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                  "/queries/" + id);
            })
        .list();
  }
}
