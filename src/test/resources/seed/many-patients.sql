-- Adds synthetic patients to a started trial in bulk. Settings: seed.trial, seed.first, seed.last (numbers of
-- the patients), seed.events (adverse events a patient). Runs with triggers off, as the superuser.
-- Patients 1 to 12 are under treatment, 13 to 16 in screening, the others have left; of those every tenth
-- failed screening. The first twenty have something open, as do 2 in 1,000 of those who left long ago. Those who left
-- hold no place: a board of one trial shows places, and no trial has thousands.

create or replace function pg_temp.id(kind text, patient bigint, number bigint default 0) returns uuid language sql immutable as
$$ select md5(current_setting('seed.trial') || kind || patient || ':' || number)::uuid $$;
create or replace function pg_temp.trial() returns uuid language sql stable as $$ select current_setting('seed.trial')::uuid $$;

create or replace function pg_temp.serious(patient bigint, number bigint) returns boolean language sql immutable as
$$ select (patient + number) % 500 = 0 or (patient <= 20 and number = 1) $$;

create temporary table seeded on commit drop as
select i, pg_temp.id('patient', i) as id, s.id as site_id, s.zone,
       case when i <= 12 then 'ENROLLED' when i <= 16 then 'SCREENING' when i % 10 = 0 then 'SCREEN_FAILED' else 'OFF_TREATMENT' end as status,
       case when i <= 16 then 0 else 200 + i % 300 end as ago, i > 16 as gone,
       i <= 20 or i % 500 = 0 as busy
  from generate_series(current_setting('seed.first')::bigint, current_setting('seed.last')::bigint) i
  join (select id, zone, row_number() over (order by code) - 1 as place from site where code in ('01', '02')) s on s.place = i % 2;

insert into patient (id, version, trial_id, site_id, protocol_version_id, code, birth_year, sex, status, registered_at, submission_id)
select p.id, 0, t.id, p.site_id, v.id, t.code || '-' || s.code || '-' || to_char(p.i, 'FM00000'), 1950 + p.i % 40, 'FEMALE', p.status,
       now() - make_interval(days => 40 + p.ago::int), gen_random_uuid()
  from seeded p join site s on s.id = p.site_id join trial t on t.id = pg_temp.trial()
  join protocol_version v on v.trial_id = t.id and v.number = 1;

insert into consent (id, version, patient_id, document_version, given_at, entered_at, submission_id)
select pg_temp.id('consent', i), 0, id, '2.0', now() - make_interval(days => 40 + ago::int), now() - make_interval(days => 40 + ago::int),
       gen_random_uuid() from seeded;

insert into eligibility_answer (id, version, patient_id, criterion, met, value_date, entered_at)
select gen_random_uuid(), 0, id, 'I' || k, 'YES', current_date - 1, now() from seeded, generate_series(1, 3) k;

update level_opening set places = 40 where trial_id = pg_temp.trial();
insert into slot (id, version, trial_id, level_number, place, patient_id, state, reserved_at, confirmed_at)
select pg_temp.id('slot', i), 0, pg_temp.trial(), 1, 100 + i, id, 'CONFIRMED', now() - interval '35 days', now() - interval '34 days'
  from seeded where i <= 12;

insert into dose (id, version, trial_id, patient_id, drug, level_number, amount, unit, days, given_at, given_on, entered_at, submission_id)
select gen_random_uuid(), 0, pg_temp.trial(), id, 'CTX', 1, 50, 'mg', 21, now() - make_interval(days => 30 + ago::int),
       current_date - (30 + ago::int), now() - make_interval(days => 30 + ago::int), gen_random_uuid()
  from seeded where status in ('ENROLLED', 'OFF_TREATMENT')
union all
select gen_random_uuid(), 0, pg_temp.trial(), id, 'IL2', 1, 3, 'MIU', 1, now() - make_interval(days => (i % 20 + ago)::int - k + 5),
       current_date - ((i % 20 + ago)::int - k + 5), now() - make_interval(days => (i % 20 + ago)::int - k + 5), gen_random_uuid()
  from seeded, generate_series(1, 5) k where status = 'OFF_TREATMENT' or (i <= 12 and i % 4 > 0);

-- Adverse events, complete; each open patient also has two that are not.
insert into adverse_event (id, version, trial_id, patient_id, term, onset_at, onset_time_known, ended_on, grade, worst_grade, serious,
                           dlt_proposed, entered_at, submission_id, outcome, ongoing, serious_criteria, aware_at, expected)
select pg_temp.id('event', i, k), 0, pg_temp.trial(), id,
       (array ['Fatigue', 'Nausea', 'Fever', 'Chills', 'Anorexia', 'Headache', 'Vomiting', 'Diarrhea'])[1 + (i + k) % 8],
       now() - make_interval(days => 20 + ago::int, mins => (i * 7 + k * 31)::int % 1440 + k::int * 60), true, current_date - (10 + ago::int),
       1 + (k % 3)::int, 1 + (k % 3)::int, pg_temp.serious(i, k), false, now() - make_interval(days => 20 + ago::int), gen_random_uuid(),
       'RECOVERED', false, case when pg_temp.serious(i, k) then array ['HOSPITALISATION'] else array []::text[] end,
       case when pg_temp.serious(i, k) then now() - make_interval(days => 19 + ago::int) end,
       case when pg_temp.serious(i, k) then 'EXPECTED' end
  from seeded, generate_series(1, current_setting('seed.events')::bigint) k;
insert into adverse_event_relatedness (id, version, patient_id, adverse_event_id, drug, relatedness, action)
select gen_random_uuid(), 0, id, pg_temp.id('event', i, k), drug, 'POSSIBLE', 'NONE'
  from seeded, generate_series(1, current_setting('seed.events')::bigint) k, unnest(array ['CTX', 'IM', 'IL2']) drug;
insert into adverse_event_grade (id, version, trial_id, patient_id, adverse_event_id, grade, from_at, from_time_known, to_time_known,
                                 entered_at)
select gen_random_uuid(), 0, trial_id, patient_id, e.id, grade, onset_at, true, false, entered_at
  from adverse_event e join seeded p on p.id = e.patient_id;
insert into adverse_event (id, version, trial_id, patient_id, term, onset_at, onset_time_known, entered_at, submission_id)
select pg_temp.id('open', i, k), 0, pg_temp.trial(), id, 'Fatigue', now() - make_interval(days => 3 + ago::int), true, now(),
       gen_random_uuid() from seeded, generate_series(1, 2) k where busy;

insert into sae_case (id, version, trial_id, patient_id, adverse_event_id, number, aware_at, opened_at)
select pg_temp.id('case', p.i), 0, e.trial_id, e.patient_id, e.id,
       current_setting('seed.first')::bigint + row_number() over (order by e.onset_at), e.aware_at, e.aware_at
  from adverse_event e join seeded p on p.id = e.patient_id where e.serious;
insert into sae_report (id, version, trial_id, patient_id, case_id, number, event_version, narrative, content, pdf_sha256,
                        signature_id, sent_at)
select gen_random_uuid(), 0, c.trial_id, c.patient_id, c.id, 1, 0, 'It happened.', '{}', repeat('0', 64), gen_random_uuid(), c.aware_at
  from sae_case c join seeded p on p.id = c.patient_id where p.gone and not p.busy;
insert into sae_assessment (id, version, trial_id, patient_id, case_id, related, opinions, expected, decision, rule_version,
                            signature_id, assessed_at)
select gen_random_uuid(), 0, c.trial_id, c.patient_id, c.id, false, '{}', 'EXPECTED', 'not expedited', '1', gen_random_uuid(), c.aware_at
  from sae_case c join seeded p on p.id = c.patient_id where p.gone and not p.busy;
insert into sae_authority_report (id, version, trial_id, patient_id, case_id, kind, reference, reported_at, entered_at, submission_id)
select gen_random_uuid(), 0, c.trial_id, c.patient_id, c.id, 'FIRST', 'R', c.aware_at, c.aware_at, gen_random_uuid()
  from sae_case c join seeded p on p.id = c.patient_id where p.gone and not p.busy;

insert into laboratory (id, version, trial_id, code, name, entered_at)
values (pg_temp.id('laboratory', 0), 0, pg_temp.trial(), 'LAB', 'Laboratory', now()) on conflict do nothing;
insert into laboratory_result (id, version, trial_id, patient_id, laboratory_id, analyte, sampled_at, sampled_on, entered_at, value,
                               typed_value, typed_unit, lower_limit, upper_limit, before_treatment, grade_status, grade, grade_term,
                               grade_sentence, grade_rule, submission_id)
select gen_random_uuid(), 0, pg_temp.trial(), id, pg_temp.id('laboratory', 0), analyte, now() - make_interval(days => k::int + ago::int),
       current_date - (k::int + ago::int), now(), 100, '100', 'g/L', 90, 200, false, 'GRADED', (k % 4)::int, 'Anemia', 'Grade.', '1',
       gen_random_uuid()
  from seeded, generate_series(1, 4) k, unnest(array ['HGB', 'ANC', 'PLT']) analyte;

insert into visit_schedule (patient_id, trial_id, computed_for, cycle_starts)
select id, pg_temp.trial(), current_date, array [current_date - (30 + ago::int)] from seeded;
insert into expected_visit (patient_id, trial_id, code, visit, number, position, day, label, standing, target, opens, closes, span_days,
                            procedures, done, settled, recorded, took_place, actual_on, missed)
select id, pg_temp.trial(), 'C1D' || k, 'C1D8', 1, k, '', 'Visit ' || k, 'DATED', day, day - 1, day + 1, 1, 4,
       case when done then 4 else 0 end, case when done then 4 else 0 end, done, case when done then true end, case when done then day end, false
  from (select p.*, k, current_date - ago::int - 8 + 2 * k as day, (gone and not (busy and k = 6)) or k < 4 as done
          from seeded p, generate_series(1, 6) k) v;

insert into measurement (id, version, trial_id, patient_id, item, measured_at, measured_on, value, confirmed, entered_at, submission_id)
select gen_random_uuid(), 0, pg_temp.trial(), id, item, now() - make_interval(days => k::int + ago::int), current_date - (k::int + ago::int), 80,
       false, now(), gen_random_uuid()
  from seeded, generate_series(1, 3) k, unnest(array ['WEIGHT', 'HR', 'SBP', 'TEMP']) item;
insert into concomitant_medication (id, version, trial_id, patient_id, drug, indication, start_date, start_earliest, start_latest, ongoing,
                                    entered_at, submission_id)
select gen_random_uuid(), 0, pg_temp.trial(), id, 'Paracetamol', 'pain', '2026-01-0' || k, date '2026-01-01' + k, date '2026-01-01' + k, true,
       now(), gen_random_uuid() from seeded, generate_series(1, 2) k;
insert into medical_history (id, version, trial_id, patient_id, condition, start_date, start_earliest, start_latest, ongoing, entered_at,
                             submission_id)
select gen_random_uuid(), 0, pg_temp.trial(), id, 'Hypertension', '2020', '2020-01-01', '2020-12-31', true, now(), gen_random_uuid() from seeded;
insert into deviation (id, version, trial_id, patient_id, kind, description, happened_at, entered_at)
select pg_temp.id('deviation', i), 0, pg_temp.trial(), id, 'visit-early', 'One day early.', now() - make_interval(days => 10 + ago::int), now()
  from seeded;
insert into query (id, version, trial_id, patient_id, record_type, record_id, field, sentence, link, state, opened_at, opened_by,
                   changed_at, submission_id)
select pg_temp.id('query', i), 0, pg_temp.trial(), id, 'adverse_event', pg_temp.id('event', i, 1), 'grade', 'Is the grade right?', '/today',
       case when busy and i % 3 = 0 then 'ANSWERED' when busy then 'OPEN' else 'CLOSED' end, now() - make_interval(days => 5 + ago::int),
       (select id from person order by id limit 1), now(), gen_random_uuid() from seeded;
insert into query_message (id, version, trial_id, patient_id, query_id, author, step, message, said_at)
select gen_random_uuid(), 0, pg_temp.trial(), id, pg_temp.id('query', i), 'Monitor', 'ASKED', 'Is the grade right?', now() from seeded;
insert into audit_entry (actor_name, action, record_type, record_id, trial_id, site_id, patient_id, new_values, source)
select 'Seed', 'CREATED', 'patient', id, pg_temp.trial(), site_id, id, '{"sex": "FEMALE"}'::jsonb, 'page' from seeded
union all
select 'Seed', 'CREATED', 'adverse_event', pg_temp.id('event', i, k), pg_temp.trial(), site_id, id, '{"grade": 1}'::jsonb, 'page'
  from seeded, generate_series(1, 5) k;
insert into adverse_event_open (adverse_event_id, trial_id, patient_id)
select e.id, e.trial_id, e.patient_id from adverse_event e join seeded p on p.id = e.patient_id where e.grade is null;
select nk_sae_case_waits(c.id) from sae_case c join seeded p on p.id = c.patient_id;
