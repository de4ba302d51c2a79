-- Coverage and reading of the audit trail: place of signatures, sessions that run out, exports and prints,
-- places from which tokens are used, the kind of a reason, and indexes for each filter of the trail's page.

-- ---------------------------------------------------------------- where a signed record belongs

-- Trial, site and patient of a record, found through the records it refers to. A signature names what was
-- signed by table and identity; for some, the identity is that of the patient or the donor.
create function nk_place(kind text, wanted uuid, depth int, out of_trial uuid, out of_site uuid, out of_patient uuid)
  language plpgsql stable set search_path = pg_catalog, public as $$
declare
  one    jsonb;
  parent record;
  above  record;
begin
  if depth > 3 or wanted is null or not exists (
      select 1 from pg_attribute a join pg_class c on c.oid = a.attrelid
       where c.relname = kind and c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
         and a.attname = 'id' and a.atttypid = 'uuid'::regtype) then
    return;
  end if;
  execute format('select to_jsonb(t) from public.%I t where t.id = $1', kind) into one using wanted;
  if one is null then
    return;
  end if;
  of_trial := case kind when 'trial' then wanted else (one ->> 'trial_id')::uuid end;
  of_patient := case kind when 'patient' then wanted else (one ->> 'patient_id')::uuid end;
  for parent in
    select f.relname::text as kind, (one ->> a.attname)::uuid as id
      from pg_constraint k join pg_class f on f.oid = k.confrelid
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
     where k.contype = 'f' and k.conrelid = ('public.' || quote_ident(kind))::regclass
       and cardinality(k.conkey) = 1 and a.atttypid = 'uuid'::regtype
       and f.relname not in ('person', 'site', 'trial', 'protocol_version', 'signature')
       and one ->> a.attname is not null
     order by f.relname <> 'patient', a.attname
  loop
    exit when of_patient is not null;
    select * into above from nk_place(parent.kind, parent.id, depth + 1);
    of_patient := above.of_patient;
    of_trial := coalesce(of_trial, above.of_trial);
  end loop;
  if of_patient is not null then
    select p.trial_id, p.site_id into of_trial, of_site from patient p where p.id = of_patient;
  end if;
end $$;
revoke all on function nk_place(text, uuid, int) from public;

-- As before; besides, a signature is placed with what was signed.
create or replace function nk_audit() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  actor_name text  := nullif(current_setting('nk.actor_name', true), '');
  why        text  := nullif(btrim(coalesce(current_setting('nk.reason', true), '')), '');
  old_row    jsonb;
  new_row    jsonb;
  old_part   jsonb;
  new_part   jsonb;
  secret     text;
  place      record;
begin
  if tg_op not in ('INSERT', 'UPDATE') then
    raise exception 'Nothing is deleted from %: cancel the record with a reason.', tg_table_name using errcode = 'NK003';
  end if;
  if actor_name is null then
    raise exception 'A change of % needs a named person.', tg_table_name using errcode = 'NK001';
  end if;
  new_row := to_jsonb(new);
  if tg_op = 'UPDATE' then
    old_row := to_jsonb(old);
    select jsonb_object_agg(n.key, old_row -> n.key), jsonb_object_agg(n.key, n.value)
      into old_part, new_part
      from jsonb_each(new_row) n
     where n.key <> 'version' and n.value is distinct from old_row -> n.key;
    if new_part is null then
      return new;
    end if;
    if why is null then
      raise exception 'A change of % needs a reason.', tg_table_name using errcode = 'NK002';
    end if;
  else
    new_part := jsonb_strip_nulls(new_row) - 'version';
  end if;
  foreach secret in array coalesce(tg_argv[0:tg_nargs - 1]::text[], '{}') loop
    if new_part ? secret then
      new_part := jsonb_set(new_part, array[secret], '"(not shown)"');
    end if;
    if old_part ? secret then
      old_part := jsonb_set(old_part, array[secret], '"(not shown)"');
    end if;
  end loop;
  if tg_table_name = 'signature' then
    select * into place from nk_place(new_row ->> 'record_type', (new_row ->> 'record_id')::uuid, 0);
    if place.of_trial is null then
      select * into place from nk_place('patient', (new_row ->> 'record_id')::uuid, 0);
    end if;
    if place.of_trial is null then
      select * into place from nk_place('donor', (new_row ->> 'record_id')::uuid, 0);
    end if;
    if place.of_trial is null then
      select * into place from nk_place('dose', (new_row ->> 'record_id')::uuid, 0);
    end if;
    new_row := new_row || jsonb_build_object('trial_id', place.of_trial, 'site_id', place.of_site,
                                             'patient_id', place.of_patient);
    why := case tg_op when 'INSERT' then null else why end;
  end if;
  insert into audit_entry (actor_id, actor_name, action, record_type, record_id, trial_id, site_id, patient_id,
                           old_values, new_values, reason, source)
  values (nullif(current_setting('nk.actor', true), '')::uuid,
          actor_name,
          case tg_op when 'INSERT' then 'CREATED' else 'CHANGED' end,
          tg_table_name,
          (new_row ->> 'id')::uuid,
          case tg_table_name when 'trial' then (new_row ->> 'id')::uuid else (new_row ->> 'trial_id')::uuid end,
          case tg_table_name when 'site' then (new_row ->> 'id')::uuid else (new_row ->> 'site_id')::uuid end,
          case tg_table_name when 'patient' then (new_row ->> 'id')::uuid else (new_row ->> 'patient_id')::uuid end,
          old_part, new_part, why,
          coalesce(nullif(current_setting('nk.source', true), ''), 'database'));
  return new;
end $$;

-- A record is stored after its signature, in the same transaction: only at its end is it known where the
-- signature belongs. A failed entry still fails the transaction. The wording that was signed stays in the
-- signature: it may tell what the trail of its record hides, such as typings of donors.
drop trigger signature_audit on signature;
create constraint trigger signature_audit after insert or update or delete on signature
  deferrable initially deferred for each row execute function nk_audit('content');

-- ---------------------------------------------------------------- exports and prints

-- An export or a print with the trial or the patient that its address names.
create function nk_audit_taken(event text, details jsonb, of_trial_code text, of_patient_code text) returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  taken_trial   uuid;
  taken_site    uuid;
  taken_patient uuid;
begin
  select p.trial_id, p.site_id, p.id into taken_trial, taken_site, taken_patient
    from patient p where p.code = of_patient_code;
  if taken_trial is null then
    select t.id into taken_trial from trial t where t.code = of_trial_code;
  end if;
  if taken_trial is null then
    select p.trial_id, p.site_id, p.id into taken_trial, taken_site, taken_patient
      from patient p
     where p.id = coalesce((select n.patient_id from nk_product n where n.code = of_trial_code),
                           (select d.patient_id from donor d where d.code = of_trial_code));
  end if;
  insert into audit_entry (actor_id, actor_name, action, record_type, trial_id, site_id, patient_id, new_values, source)
  values (nullif(current_setting('nk.actor', true), '')::uuid,
          coalesce(nullif(current_setting('nk.actor_name', true), ''), 'nobody signed in'),
          'EVENT', event, taken_trial, taken_site, taken_patient, details,
          coalesce(nullif(current_setting('nk.source', true), ''), 'database'));
end $$;
revoke all on function nk_audit_taken(text, jsonb, text, text) from public;
grant execute on function nk_audit_taken(text, jsonb, text, text) to nk_app;

-- ---------------------------------------------------------------- sessions that run out

-- A session that nobody used any more is cleared away by whichever server comes to it first. That it ran out
-- is told by its own times, with five seconds for clocks that differ.
create function nk_session_ran_out() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if old.principal_name is not null
     and old.expiry_time <= extract(epoch from clock_timestamp()) * 1000 + 5000 then
    insert into audit_entry (actor_id, actor_name, action, record_type, record_id, new_values, source)
    select p.id, p.display_name, 'EVENT', 'session timed out', p.id,
           jsonb_build_object('last used', to_char(to_timestamp(old.last_access_time / 1000.0) at time zone 'UTC',
                                                   'YYYY-MM-DD HH24:MI:SS "UTC"')), 'job'
      from person p where p.id::text = old.principal_name;
  end if;
  return old;
end $$;
create trigger spring_session_ran_out after delete on spring_session
  for each row execute function nk_session_ran_out();

-- ---------------------------------------------------------------- tokens

-- Places from which a token was used: each new one is an event of the trail.
create table api_token_place (
  token_id uuid        not null references api_token,
  place    text        not null check (length(place) between 1 and 64),
  first_at timestamptz not null default now(),
  primary key (token_id, place)
);
comment on table api_token_place is 'Where a token was used from: tells a new place from a known one; the events are in the trail.';
grant select, insert on api_token_place to nk_app;

-- ---------------------------------------------------------------- reading

-- The kind of a reason: its first words, as the forms write them; everything else is in the person's own words.
create function nk_reason_kind(reason text) returns text
  language sql immutable parallel safe set search_path = pg_catalog as $$
  select case
    when reason is null then null
    when lower(btrim(split_part(reason, ':', 1))) in ('transcription error', 'new information', 'query answer')
      then lower(btrim(split_part(reason, ':', 1)))
    else 'other' end
$$;

-- The page of the trail shows the newest first; each filter finds its entries in that order.
create index audit_entry_time on audit_entry (at, id);
create index audit_entry_patient_time on audit_entry (patient_id, at, id) where patient_id is not null;
create index audit_entry_trial_time on audit_entry (trial_id, at, id) where trial_id is not null;
create index audit_entry_kind_time on audit_entry (record_type, at, id);
create index audit_entry_actor_time on audit_entry (actor_name, at, id);
create index audit_entry_action_time on audit_entry (action, at, id);
create index audit_entry_reason_time on audit_entry (nk_reason_kind(reason), at, id) where reason is not null;
create index audit_entry_one_record on audit_entry (record_id, at, id) where record_id is not null;
drop index audit_entry_at;
drop index audit_entry_patient;
drop index audit_entry_trial;
drop index audit_entry_kind;
