package org.nktrials.datareview;

import java.util.List;
import java.util.UUID;
import org.nktrials.access.SiteScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds signatures by where the trail, or the record that they bind, belongs. */
@Component
class TrailSignatures implements SignaturesOnRecords {

  private final JdbcClient database;

  TrailSignatures(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<SignatureHere> under(RecordLock lock, SiteScope reach) {
    return database
        .sql(
            """
            select s.printed_name, s.meaning, s.signed_at
              from nk_signed_under(:lock) u join signature s on s.id = u.signature_id
             where :all or u.site_id = any (:sites::text[]::uuid[])
             order by s.signed_at desc, s.id limit 200
            """)
        .param("lock", lock.id())
        .param("all", reach.all())
        .param("sites", reach.sites().stream().map(UUID::toString).toArray(String[]::new))
        .query(
            (row, _) ->
                new SignatureHere(
                    row.getString("printed_name"),
                    row.getString("meaning"),
                    row.getTimestamp("signed_at").toInstant()))
        .list();
  }
}
