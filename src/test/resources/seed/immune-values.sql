-- Adds released immune values to those patients of a seeded trial who have none: seed.trial, seed.visits samples a patient,
-- seed.parameters values a sample. Each patient gets five doses of one of four levels. Runs with triggers off,
-- as the superuser.

create or replace function pg_temp.person(place int) returns uuid language sql stable as
$$ select id from person order by id offset place - 1 limit 1 $$;

create temporary table measured on commit drop as
select p.id, p.trial_id, row_number() over (order by p.code) as i,
       (current_date - (40 + row_number() over (order by p.code) % 300)::int) as day_one
  from patient p
 where p.trial_id = current_setting('seed.trial')::uuid
   and not exists (select 1 from immune_sample s where s.patient_id = p.id);

delete from dose where patient_id in (select id from measured);
insert into dose (id, version, trial_id, patient_id, drug, level_number, amount, unit, days, given_at, given_on, entered_at, submission_id)
select gen_random_uuid(), 0, trial_id, id, 'IM', 1 + (i % 4)::int, 400, 'mg', 14, day_one, day_one, day_one, gen_random_uuid() from measured
union all
select gen_random_uuid(), 0, trial_id, id, 'IL2', 1 + (i % 4)::int, 3 * (1 + i % 4), 'MIU', 1, day_one + 8 + k, day_one + 8 + k,
       day_one + 8 + k, gen_random_uuid() from measured, generate_series(1, 5) k;

create temporary table taken on commit drop as
select gen_random_uuid() as id, m.id as patient_id, m.trial_id, m.i, m.day_one, v,
       case v when 1 then 'PRE21' when 2 then 'C1D1' when 3 then 'C1D10' when 4 then 'C1D15' else 'C' || (v - 3) || 'D15' end as visit,
       m.day_one + case v when 1 then -21 when 2 then 0 when 3 then 9 when 4 then 14 else 14 + 21 * (v - 4) end as day
  from measured m, generate_series(1, current_setting('seed.visits')::int) v;

insert into immune_sample (id, version, trial_id, patient_id, code, visit, tube, planned_on, state, collected_at, received_at,
                           received_condition, analysed_at, created_at, submission_id)
select id, 0, trial_id, patient_id, 'S-' || upper(lpad(to_hex(row_number() over (order by id) + (select count(*) from immune_sample)), 6, '0')), visit, 'IMMUNO', day, 'RELEASED',
       day, day, 'GOOD', day, day, gen_random_uuid() from taken;

insert into immune_result (id, version, trial_id, patient_id, sample_id, parameter, population, statistic, value, qualifier, unit, method,
                           cytometer, batch, panel_version, state, entered_at, entered_by, released_at, released_by, submission_id)
select gen_random_uuid(), 0, t.trial_id, t.patient_id, t.id,
       case k when 1 then 'CD4_ABS' when 2 then 'CD8_ABS' when 3 then 'B_CD19_ABS' else 'PARAMETER_' || k || '_ABS' end, 'cells', 'COUNT',
       round((200 + (t.i * 37 + k * 11) % 400) * case when t.v = 4 then 0.9 - 0.15 * (t.i % 4) else 1 end), 'EXACT', '{cells}/uL',
       'SINGLE_PLATFORM', 'C1', 'B1', 'P1', 'RELEASED', now(), (select pg_temp.person(1)), now(), (select pg_temp.person(2)), gen_random_uuid()
  from taken t, generate_series(1, current_setting('seed.parameters')::int) k;
