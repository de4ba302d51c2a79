package org.nktrials.cohort;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.support.TestDatabase;
import org.nktrials.support.TestPeople;
import org.springframework.stereotype.Component;

/**
 * Patients by the thousand at the first level of a started trial, written in bulk past the rules:
 * most of them in lead-in, four in ten with a dose of IL-2, two in ten with a verdict and some with
 * a dose withheld.
 */
@Component
public class ManyPatients {

  private static final String PATIENTS =
      """
      insert into patient
      select gen_random_uuid(), 0, t.id, s.id, v.id, t.code || '-' || s.code || '-9' || n,
             1960, 'FEMALE', 'ENROLLED', now(), gen_random_uuid()
        from generate_series(%d, %d) n, trial t, site s, protocol_version v
       where t.code = '%s' and s.code = case n %% 2 when 0 then '01' else '02' end
         and v.trial_id = t.id
      """;
  private static final String SLOTS =
      """
      insert into slot (id, version, trial_id, level_number, place, patient_id, state, reserved_at,
                        confirmed_at)
      select gen_random_uuid(), 0, p.trial_id, 1, 1000 + %1$d + row_number() over (order by p.code),
             p.id,
             'CONFIRMED', now(), now()
        from patient p join trial t on t.id = p.trial_id
       where t.code = '%3$s' and not exists (select 1 from slot s where s.patient_id = p.id)
      """;
  private static final String DOSES =
      """
      insert into dose (id, version, trial_id, patient_id, drug, level_number, amount, unit,
                        given_at, given_on, entered_at, submission_id)
      select gen_random_uuid(), 0, p.trial_id, p.id, d.drug, 1, 3, 'MIU',
             now() - interval '20 days', current_date - 20, now(), gen_random_uuid()
        from patient p join trial t on t.id = p.trial_id
             cross join (values ('CTX'), ('IL2')) d(drug)
       where t.code = '%3$s' and (d.drug = 'CTX' or right(p.code, 1)::int < 4)
         and not exists (select 1 from dose o where o.patient_id = p.id)
      """;
  private static final String SIGNATURES =
      """
      insert into signature
      select gen_random_uuid(), 0, (select id from person limit 1), 'A test', null, 'Verdict',
             'verdict', p.id, 'No DLT', 'none', now()
        from patient p join trial t on t.id = p.trial_id
       where t.code = '%3$s' and right(p.code, 1)::int < 2
         and not exists (select 1 from verdict v where v.patient_id = p.id)
      """;
  private static final String VERDICTS =
      """
      insert into verdict (id, version, trial_id, patient_id, level_number, verdict, summary,
                           proposal, rule_version, protocol_version_id, signature_id, signed_at)
      select gen_random_uuid(), 0, p.trial_id, p.id, 1, 'NO_DLT', 'No DLT', 'No DLT', 'test',
             p.protocol_version_id, g.id, now()
        from patient p join trial t on t.id = p.trial_id
             join signature g on g.record_id = p.id and g.content_hash = 'none'
       where t.code = '%3$s' and not exists (select 1 from verdict v where v.patient_id = p.id)
      """;
  private static final String WITHHOLDINGS =
      """
      insert into dose_withholding (id, version, trial_id, patient_id, reason, withheld_at,
                                    withheld_by, submission_id)
      select gen_random_uuid(), 0, p.trial_id, p.id, 'Fever', now(),
             (select id from person limit 1), gen_random_uuid()
        from patient p join trial t on t.id = p.trial_id
       where t.code = '%3$s' and right(p.code, 1)::int = 4
         and not exists (select 1 from dose_withholding w where w.patient_id = p.id)
      """;

  private final TestDatabase database;
  private final TestPeople people;

  ManyPatients(TestDatabase database, TestPeople people) {
    this.database = database;
    this.people = people;
  }

  /** Adds patients numbered from one to another; the next call goes on after the last. */
  public void add(TrialSummary trial, int from, int to) throws SQLException {
    people.site("01");
    people.site("02");
    try (Connection owner = database.asOwner();
        var statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      statement.execute(
          "select set_config('nk.actor_name', 'a test', true),"
              + " set_config('nk.reason', 'many patients', true)");
      for (String sql : List.of(PATIENTS, SLOTS, DOSES, SIGNATURES, VERDICTS, WITHHOLDINGS)) {
        statement.executeUpdate(sql.formatted(from, to, trial.code()));
      }
      owner.commit();
    }
  }
}
