-- Freeze and lock of a visit, a patient or a trial, and a role for those who manage the data.

alter table role_grant drop constraint role_grant_role_check;
alter table role_grant add constraint role_grant_role_check
  check (role in ('COORDINATOR', 'INVESTIGATOR', 'LABORATORY', 'CELL_THERAPY_LABORATORY', 'PHARMACIST', 'STATISTICIAN',
                  'COMMITTEE_MEMBER', 'MONITOR', 'DATA_MANAGER', 'SPONSOR_SAFETY', 'DONOR_PHYSICIAN', 'ADMINISTRATOR'));

create table record_lock (
  id              uuid primary key,
  version         bigint      not null,
  trial_id        uuid        not null references trial,
  patient_id      uuid references patient,
  visit_record_id uuid references visit_record,
  scope_id        uuid        not null generated always as (coalesce(visit_record_id, patient_id, trial_id)) stored,
  kind            text        not null check (kind in ('FROZEN', 'LOCKED')),
  reason          text        not null check (length(reason) between 1 and 500),
  since           timestamptz not null,
  placed_by       text        not null,
  lifted_at       timestamptz,
  lifted_by       text,
  lift_reason     text check (length(lift_reason) between 1 and 500),
  submission_id   uuid        not null unique,
  check (visit_record_id is null or patient_id is not null),
  check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lift_reason is null))
);
comment on table record_lock is 'What is frozen or locked, since when and why; lifting it keeps the row.';
create unique index record_lock_standing on record_lock (scope_id, kind) where lifted_at is null;
create index record_lock_trial on record_lock (trial_id, since);
create index record_lock_patient on record_lock (patient_id, since);
create index record_lock_visit on record_lock (visit_record_id);
select nk_keep('record_lock');
revoke update on record_lock from nk_app;
grant update (version, lifted_at, lifted_by, lift_reason) on record_lock to nk_app;

-- Whoever freezes or locks waits for the entries that are being stored, and entries wait for it: none slips
-- in between. The key is the trial's.
create function nk_lock_key(of_trial uuid) returns bigint
  language sql immutable parallel safe set search_path = pg_catalog as $$
  select hashtextextended('record_lock ' || of_trial::text, 0)
$$;

create function nk_lock_alone() returns trigger
  language plpgsql set search_path = pg_catalog, public as $$
begin
  if new.patient_id is not null
     and not exists (select 1 from patient p where p.id = new.patient_id and p.trial_id = new.trial_id)
     or new.visit_record_id is not null
     and not exists (select 1 from visit_record v where v.id = new.visit_record_id and v.patient_id = new.patient_id) then
    raise exception 'A lock names a patient of its trial and a visit of its patient.' using errcode = 'check_violation';
  end if;
  perform pg_advisory_xact_lock(nk_lock_key(new.trial_id));
  return new;
end $$;
create trigger record_lock_alone before insert on record_lock for each row execute function nk_lock_alone();

-- Refuses an entry while its visit, its patient or its trial is frozen or locked, whoever makes it. The
-- argument tells through what the row belongs to a patient.
create function nk_refuse_locked() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  of_trial   uuid;
  of_patient uuid;
  of_visit   uuid;
  was_of     uuid;
  was_in     uuid;
  standing   text;
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
  select l.kind into standing from record_lock l
   where l.scope_id = any (array[of_trial, of_patient, of_visit, was_of, was_in]) and l.lifted_at is null
   order by l.kind desc limit 1;
  if standing is not null then
    raise exception 'These records are %: nothing is stored in % until that is lifted.', lower(standing), tg_table_name
      using errcode = 'NK004';
  end if;
  return new;
end $$;
revoke all on function nk_refuse_locked() from public;

-- For a new table whose rows belong to a patient.
create function nk_lockable(kept text) returns void
  language plpgsql set search_path = pg_catalog, public as $$
declare
  has text[] := (select array_agg(a.attname::text) from pg_attribute a
                  where a.attrelid = ('public.' || quote_ident(kept))::regclass and a.attnum > 0);
  through text := case
    when kept = 'patient' then 'self'
    when has @> '{patient_id,trial_id}' then 'patient, trial'
    when has @> '{patient_id}' then 'patient'
    when has @> '{donor_id}' then 'donor' end;
begin
  if through is null then
    raise exception 'It cannot be told to whom the rows of % belong.', kept;
  end if;
  execute format('create trigger %I before insert or update on public.%I for each row execute function nk_refuse_locked(%L)',
                 kept || '_lockable', kept, through);
end $$;
revoke all on function nk_lockable(text) from public;

-- Signatures under a lock with the site of each, so that a page can leave out those of other sites. Where the
-- trail does not tell (signatures from before it did), the signed record does.
create function nk_signed_under(of_lock uuid) returns table (signature_id uuid, site_id uuid)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select a.record_id, a.site_id
    from record_lock l join audit_entry a on a.trial_id = l.trial_id and a.record_type = 'signature'
     and a.action = 'CREATED' and (l.patient_id is null or a.patient_id = l.patient_id)
   where l.id = of_lock
  union
  select k.signature_id, at.of_site
    from record_lock l
         join audit_entry a on a.record_type = 'signature' and a.action = 'CREATED' and a.trial_id is null
         join signature_scope k on k.signature_id = a.record_id and k.position = 0
         cross join lateral nk_place(k.table_name, k.key, 0) at
   where l.id = of_lock and at.of_trial = l.trial_id and (l.patient_id is null or at.of_patient = l.patient_id)
$$;
revoke all on function nk_signed_under(uuid) from public;
grant execute on function nk_signed_under(uuid) to nk_app;

-- Left out: questions about values, which may be asked of frozen records too; what the committee copied for a
-- decision; places in a level, which a clock lets go; and lists that are derived from other records.
select nk_lockable(c.relname::text)
  from pg_class c
 where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
   and (c.relname = 'patient' or exists (
         select 1 from pg_constraint k where k.contype = 'f' and k.conrelid = c.oid
            and k.confrelid in ('patient'::regclass, 'donor'::regclass)))
   and c.relname not in ('record_lock', 'query', 'query_message', 'decision_patient', 'slot', 'place_request',
                         'expected_visit', 'adverse_event_open')
 order by c.relname;
