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
create index query_site_age on query (trial_id, opened_at) where state <> 'CLOSED';
