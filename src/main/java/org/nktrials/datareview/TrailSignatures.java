package org.nktrials.datareview;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds signatures by where the audit trail placed them: trial and patient. */
@Component
class TrailSignatures implements SignaturesOnRecords {

  private final JdbcClient database;

  TrailSignatures(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<SignatureHere> under(RecordLock lock) {
    return database
        .sql(
            """
            select s.printed_name, s.meaning, s.signed_at
              from record_lock l
                   join audit_entry a on a.trial_id = l.trial_id and a.record_type = 'signature'
                    and a.action = 'CREATED' and (l.patient_id is null or a.patient_id = l.patient_id)
                   join signature s on s.id = a.record_id
             where l.id = ? order by s.signed_at desc, s.id limit 200
            """)
        .param(lock.id())
        .query(
            (row, _) ->
                new SignatureHere(
                    row.getString("printed_name"),
                    row.getString("meaning"),
                    row.getTimestamp("signed_at").toInstant()))
        .list();
  }
}
