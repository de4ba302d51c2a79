-- Review of records: who stopped an entry, questions about single fields, and source data verification.

-- ---------------------------------------------------------------- what a frozen or locked record says

-- As before; besides, it says what stands still, since when and who did it, and names the lock for a link.
create or replace function nk_refuse_locked() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  of_trial   uuid;
  of_patient uuid;
  of_visit   uuid;
  was_of     uuid;
  was_in     uuid;
  standing   record;
begin
  if tg_argv[0] = 'self' then
    of_trial := new.trial_id;
    of_patient := new.id;
  elsif tg_argv[0] = 'donor' then
    select d.trial_id, d.patient_id into of_trial, of_patient from donor d where d.id = new.donor_id;
  else
    of_patient := new.patient_id;
    if tg_argv[0] = 'patient, trial' then
      of_trial := new.trial_id;
    else
      select p.trial_id into of_trial from patient p where p.id = of_patient;
    end if;
    if tg_op = 'UPDATE' then
      was_of := old.patient_id;
    end if;
  end if;
  if tg_table_name = 'visit_record' then
    of_visit := new.id;
  elsif tg_table_name = 'visit_procedure' then
    of_visit := new.visit_record_id;
    if tg_op = 'UPDATE' then
      was_in := old.visit_record_id;
    end if;
  end if;
  if of_trial is null then
    return new;
  end if;
  perform pg_advisory_xact_lock_shared(nk_lock_key(of_trial));
  select l.id, lower(l.kind) as kind, l.placed_by,
         to_char(l.since at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') || ' UTC' as since,
         case when v.id is not null then 'Visit ' || v.code || ' of ' || p.code || ' is'
              when p.id is not null then 'The records of ' || p.code || ' are'
              else 'The records of the whole trial ' || t.code || ' are' end as what
    into standing
    from record_lock l join trial t on t.id = l.trial_id
         left join patient p on p.id = l.patient_id
         left join visit_record v on v.id = l.visit_record_id
   where l.scope_id = any (array[of_trial, of_patient, of_visit, was_of, was_in]) and l.lifted_at is null
   order by l.kind desc, l.since limit 1;
  if standing.id is not null then
    raise exception '% % since % by %: nothing was stored.',
                    standing.what, standing.kind, standing.since, standing.placed_by
      using errcode = 'NK004', detail = standing.id::text, hint = tg_table_name;
  end if;
  return new;
end $$;

-- ---------------------------------------------------------------- questions about single fields

-- A question is closed by the side that asked it. Those of before name no role: whoever may ask settles them.
alter table query
  add column opened_role text check (opened_role in ('MONITOR', 'DATA_MANAGER', 'SPONSOR_SAFETY')),
  add column value_then text check (length(value_then) <= 2000);
comment on column query.opened_role is 'Role in which it was asked; null for edit checks.';
comment on column query.value_then is 'The value in question when it was asked.';
create index query_record on query (record_id, field);

-- ---------------------------------------------------------------- source data verification

create table field_verification (
  id             uuid primary key,
  version        bigint      not null,
  trial_id       uuid        not null references trial,
  patient_id     uuid        not null references patient,
  record_type    text        not null check (length(record_type) between 1 and 60),
  record_id      uuid        not null,
  field          text        not null check (length(field) between 1 and 60),
  verified_at    timestamptz not null,
  person_id      uuid        not null references person,
  verified_by    text        not null,
  taken_back_at  timestamptz,
  taken_back_by  text,
  taken_back_why text,
  check ((taken_back_at is null) = (taken_back_by is null) and (taken_back_at is null) = (taken_back_why is null))
);
comment on table field_verification is 'A value that a monitor found as in its source; taken back when the value changes, and kept.';
create unique index field_verification_standing on field_verification (record_id, field) where taken_back_at is null;
create index field_verification_patient on field_verification (patient_id) where taken_back_at is null;
create index field_verification_record on field_verification (record_id, verified_at);
select nk_keep('field_verification'); -- not lockable: frozen records are there to be verified
revoke update on field_verification from nk_app;

-- Whoever verifies waits for changes of the patient's records that are being stored, and they wait for it: what
-- is verified is what is stored.
create function nk_verification_key(of_patient uuid) returns bigint
  language sql immutable parallel safe set search_path = pg_catalog as $$
  select hashtextextended('field_verification ' || of_patient::text, 0)
$$;

-- Takes back the verification of each field that changes, and of all fields of a record that no longer counts.
-- The reason is that of the change.
create function nk_take_back_verification() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  before  jsonb := to_jsonb(old);
  after   jsonb := to_jsonb(new);
  changed text[];
  gone    boolean;
begin
  select array_agg(n.key), coalesce(bool_or(n.key in ('cancelled_at', 'replaced_at', 'removed_at', 'superseded_at', 'superseded_by')), false)
    into changed, gone
    from jsonb_each(after) n
   where n.key <> 'version' and n.value is distinct from before -> n.key;
  if changed is null then
    return null;
  end if;
  perform pg_advisory_xact_lock_shared(nk_verification_key(coalesce((after ->> 'patient_id')::uuid, new.id)));
  update field_verification v
     set version = v.version + 1, taken_back_at = clock_timestamp(),
         taken_back_by = coalesce(nullif(current_setting('nk.actor_name', true), ''), 'not named'),
         taken_back_why = coalesce(nullif(btrim(current_setting('nk.reason', true)), ''), 'The value changed.')
   where v.record_id = new.id and v.record_type = tg_table_name and v.taken_back_at is null
     and (gone or v.field = any (changed));
  return null;
end $$;
revoke all on function nk_take_back_verification() from public;

-- The kinds of records that are reviewed field by field.
do $$
declare
  kind text;
begin
  foreach kind in array array['patient', 'consent', 'consent_withdrawal', 'eligibility_answer', 'visit_record',
      'visit_procedure', 'dose', 'dose_omission', 'dose_withholding', 'tablet_count', 'adverse_event',
      'adverse_event_grade', 'adverse_event_relatedness', 'laboratory_result', 'measurement', 'medical_history',
      'prior_therapy', 'concomitant_medication', 'allergy', 'daily_support', 'toxicity_assessment', 'chimerism',
      'tumour_lesion', 'lesion_measurement', 'tumour_assessment', 'marrow_assessment', 'follow_up'] loop
    execute format('create trigger %I after update on public.%I for each row execute function nk_take_back_verification()',
                   kind || '_verified', kind);
  end loop;
end $$;
