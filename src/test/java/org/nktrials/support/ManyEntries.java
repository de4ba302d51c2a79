package org.nktrials.support;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Fills the trail as a long trial would: forty people, five kinds of records, a tenth of events,
 * half a minute between entries. It is written past the triggers, by the owner, and sealed later as
 * any other entry.
 */
public final class ManyEntries {

  private static final String SQL =
      """
      insert into audit_entry (at, actor_id, actor_name, action, record_type, record_id, trial_id, patient_id,
                               old_values, new_values, reason, source)
      select timestamptz '2020-01-01 00:00Z' + n * interval '30 seconds',
             md5('person ' || n %% 40)::uuid, 'Person ' || n %% 40,
             case when n %% 10 = 9 then 'EVENT' when n %% 10 < 6 then 'CREATED' else 'CHANGED' end,
             case when n %% 10 = 9 then (array['signed in', 'exported', 'signed out'])[1 + n %% 3]
                  else (array['laboratory_result', 'visit', 'dose', 'adverse_event', 'measurement'])[1 + n %% 5] end,
             md5('record ' || n / 3)::uuid,
             case when n %% 10 < 9 then p.trial_id end, case when n %% 10 < 9 then p.id end,
             case when n %% 10 in (6, 7, 8) then jsonb_build_object('value', n - 1) end,
             jsonb_build_object('value', n),
             case when n %% 10 in (6, 7, 8) then (array['transcription error', 'new information: letter of the GP',
                                                      'query answer', 'found at source verification'])[1 + n %% 4] end,
             'page'
        from generate_series(1, %d) n
        left join (select id, trial_id, row_number() over (order by code) - 1 as place, count(*) over () as of from patient) p
          on p.place = n %% p.of
      """;

  private ManyEntries() {}

  /** So many entries, of the patients that are there. */
  public static void into(TestDatabase database, int entries) throws SQLException {
    try (Connection owner = database.asOwner();
        Statement statement = owner.createStatement()) {
      statement.execute(SQL.formatted(entries));
      statement.execute("analyze audit_entry");
    }
  }
}
