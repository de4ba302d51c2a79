-- Signatures bound to the stored content of what was signed, their ending, and the delegation list.

-- ---------------------------------------------------------------- what belongs to a signed record
-- Canonical form: for each row a line "table id", then for each column, in the order below, a line "column=length:value"
-- or "column=-" where there is no value. The length is in bytes of UTF-8, so that no two contents have one text. Numbers
-- without trailing zeros, times in UTC, days as yyyy-mm-dd, yes and no as true and false. Its SHA-256 is what is bound.

create table signed_part (
  record_type text    not null,
  form        int     not null check (form > 0),
  position    int     not null check (position >= 0),
  table_name  text    not null,
  key_column  text    not null,
  columns     text[]  not null check (cardinality(columns) > 0),
  keys        text    not null,
  primary key (record_type, form, position)
);
comment on table signed_part is 'Rows and columns that a signature binds; another form is added when they change.';
comment on column signed_part.key_column is 'Rows of the table with a key of the signature in this column.';
comment on column signed_part.keys is 'Query for the keys; $1 is the signature.';

-- The present binding of a signature; written by triggers only.
create table signature_seal (
  signature_id uuid        primary key references signature,
  form         int         not null,
  content      text        not null,
  content_hash text        not null check (content_hash ~ '^[0-9a-f]{64}$'),
  sealed_at    timestamptz not null
);
create table signature_scope (
  signature_id uuid not null references signature,
  position     int  not null,
  table_name   text not null,
  key          uuid not null,
  primary key (signature_id, position, key)
);
create index signature_scope_key on signature_scope (table_name, key);

create table signature_ending (
  id            uuid        primary key,
  version       bigint      not null,
  signature_id  uuid        not null unique references signature,
  trial_id      uuid,
  patient_id    uuid,
  ended_at      timestamptz not null,
  ended_by      uuid,
  ended_by_name text        not null,
  changed_table text        not null,
  changed_id    uuid        not null,
  fields        text        not null,
  reason        text,
  audit_entry   bigint
);
comment on table signature_ending is 'A signature ends when what was signed changes; written in the transaction of the change.';

create function nk_canonical(table_name text, stored jsonb, columns text[]) returns text
  language sql stable set search_path = pg_catalog as $$
  select table_name || ' ' || (stored ->> 'id') || E'\n' || string_agg(
           c.name || '=' || coalesce(octet_length(convert_to(v.value, 'UTF8')) || ':' || v.value, '-') || E'\n', '' order by c.n)
    from unnest(columns) with ordinality c(name, n)
         cross join lateral (select case jsonb_typeof(stored -> c.name)
                                      when 'number' then trim_scale((stored ->> c.name)::numeric)::text
                                      else stored ->> c.name end as value) v
$$;

-- The content as it is stored now; null for a signature that is bound to nothing.
create function nk_signed_content(signature uuid) returns text
  language plpgsql stable security definer set search_path = pg_catalog, public set timezone = 'UTC' as $$
declare
  part record;
  rows text;
  text_so_far text := '';
begin
  for part in
    select p.table_name, p.key_column, p.columns, k.key
      from signature_seal s join signature g on g.id = s.signature_id
           join signed_part p on p.record_type = g.record_type and p.form = s.form
           join signature_scope k on k.signature_id = s.signature_id and k.position = p.position
     where s.signature_id = nk_signed_content.signature
     order by p.position, k.key
  loop
    execute format('select string_agg(public.nk_canonical(%L, to_jsonb(t), $2), '''' order by t.id) from public.%I t where t.%I = $1',
                   part.table_name, part.table_name, part.key_column)
       into rows using part.key, part.columns;
    text_so_far := text_so_far || coalesce(rows, '');
  end loop;
  return nullif(text_so_far, '');
end $$;

create function nk_signed_hash(signature uuid) returns text
  language sql stable set search_path = pg_catalog, public as $$
  select encode(sha256(convert_to(coalesce(nk_signed_content(signature), ''), 'UTF8')), 'hex')
$$;

create function nk_bind(signature uuid, type text) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  part  record;
  latest int := (select max(p.form) from signed_part p where p.record_type = type);
  found_rows bigint;
begin
  if latest is null then
    return false;
  end if;
  insert into signature_seal values (signature, latest, '', repeat('0', 64), clock_timestamp());
  for part in select * from signed_part p where p.record_type = type and p.form = latest order by p.position loop
    execute format('insert into signature_scope select distinct $1, %s, %L, k.key from (%s) k(key)',
                   part.position, part.table_name, part.keys) using signature;
    get diagnostics found_rows = row_count;
    if part.position = 0 and found_rows = 0 then
      delete from signature_seal s where s.signature_id = signature;
      return false;
    end if;
  end loop;
  update signature_seal s set content = nk_signed_content(signature) where s.signature_id = signature;
  update signature_seal s set content_hash = encode(sha256(convert_to(s.content, 'UTF8')), 'hex') where s.signature_id = signature;
  return true;
end $$;

-- At the end of the transaction, whichever code stored the record and in which order.
create function nk_bind_signature() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not nk_bind(new.id, new.record_type) then
    raise exception 'A signature of % has no record that it binds.', new.record_type using errcode = 'NK005';
  end if;
  return null;
end $$;

-- After the audit trigger of the same table, so that the entry of the change is there.
create function nk_end_signatures() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  bound   record;
  before  jsonb := case tg_op when 'INSERT' then '{}'::jsonb else to_jsonb(old) end;
  after   jsonb := case tg_op when 'DELETE' then '{}'::jsonb else to_jsonb(new) end;
  changed text;
begin
  for bound in
    select k.signature_id, p.columns, s.content_hash, g.record_type, k.key,
           (select max(e.id) from audit_entry e
             where e.record_type = tg_table_name and e.record_id = coalesce(after ->> 'id', before ->> 'id')::uuid) as entry
      from signature_scope k join signature_seal s on s.signature_id = k.signature_id
           join signature g on g.id = k.signature_id
           join signed_part p on p.record_type = g.record_type and p.form = s.form and p.position = k.position
     where k.table_name = tg_table_name
       and k.key in ((before ->> p.key_column)::uuid, (after ->> p.key_column)::uuid)
       and not exists (select 1 from signature_ending e where e.signature_id = k.signature_id)
  loop
    continue when nk_signed_hash(bound.signature_id) = bound.content_hash;
    select string_agg(c.name, ', ' order by c.n) into changed
      from unnest(bound.columns) with ordinality c(name, n)
     where before -> c.name is distinct from after -> c.name;
    continue when changed is null; -- it differed before, by a change behind the application
    insert into signature_ending
    values (gen_random_uuid(), 0, bound.signature_id, (coalesce(after ->> 'trial_id', before ->> 'trial_id'))::uuid,
            (coalesce(after ->> 'patient_id', before ->> 'patient_id'))::uuid, clock_timestamp(),
            nullif(current_setting('nk.actor', true), '')::uuid,
            coalesce(nullif(current_setting('nk.actor_name', true), ''), 'not named'),
            tg_table_name, coalesce(after ->> 'id', before ->> 'id')::uuid, changed,
            nullif(btrim(coalesce(current_setting('nk.reason', true), '')), ''), bound.entry)
    on conflict (signature_id) do nothing;
  end loop;
  return null;
end $$;

-- Declares a part of a signed record and watches its table. Columns that only tell of its standing are not signed.
create function nk_signed(type text, part int, signed text, key_column text, keys text, variadic unsigned text[]) returns void
  language plpgsql set search_path = pg_catalog, public as $$
begin
  insert into signed_part
  select type, 1, part, signed, key_column, array_agg(a.attname::text order by a.attnum), keys
    from pg_attribute a
   where a.attrelid = format('public.%I', signed)::regclass and a.attnum > 0 and not a.attisdropped
     and a.attname <> all (unsigned || array['version', 'submission_id', 'pdf']);
  execute format('create or replace trigger %I after insert or update or delete on %I for each row execute function nk_end_signatures()',
                 signed || '_signed', signed);
end $$;
revoke all on function nk_signed(text, int, text, text, text, text[]) from public;
revoke all on function nk_bind(uuid, text) from public;

-- ---------------------------------------------------------------- delegations
create table delegation (
  id              uuid        primary key,
  version         bigint      not null,
  person_id       uuid        not null references person,
  person_name     text        not null,
  trial_id        uuid references trial,
  site_id         uuid references site,
  task            text        not null check (length(task) between 1 and 40),
  from_on         date        not null,
  until_on        date check (until_on >= from_on),
  origin          text        not null check (origin in ('SIGNED', 'ROLE', 'TAKEN_OVER')),
  role_grant_id   uuid references role_grant,
  given_by        uuid references person,
  given_by_name   text        not null,
  given_at        timestamptz not null,
  signature_id    uuid references signature,
  acknowledged_at timestamptz,
  withdrawn_on    date,
  withdrawn_at    timestamptz,
  withdrawn_by    text,
  withdrawn_why   text check (length(withdrawn_why) between 1 and 500),
  submission_id   uuid unique,
  check ((origin = 'SIGNED') = (signature_id is not null)),
  check (num_nonnulls(withdrawn_on, withdrawn_at, withdrawn_by, withdrawn_why) in (0, 4))
);
create index delegation_person on delegation (person_id, task);
create index delegation_trial on delegation (trial_id, from_on);
comment on column delegation.trial_id is 'Null: every trial, as in the role it came with.';
comment on column delegation.site_id is 'Null: every site.';
comment on column delegation.withdrawn_on is 'First day on which the task is no longer delegated.';
select nk_keep('delegation');
revoke update on delegation from nk_app;
grant update (version, acknowledged_at, withdrawn_on, withdrawn_at, withdrawn_by, withdrawn_why) on delegation to nk_app;

-- Tasks that come with a role; the task of a signature is looked up in the application.
create table role_task (
  role text not null,
  task text not null,
  primary key (role, task)
);
insert into role_task values
  ('INVESTIGATOR', 'ELIGIBILITY'), ('INVESTIGATOR', 'CONSENT'), ('INVESTIGATOR', 'DOSE_RECORDING'), ('INVESTIGATOR', 'LEVEL_ASSIGNMENT'),
  ('INVESTIGATOR', 'EVENT_GRADING'), ('INVESTIGATOR', 'DLT_VERDICT'), ('INVESTIGATOR', 'CYTOPENIA_VERDICT'),
  ('INVESTIGATOR', 'SERIOUS_EVENT_REPORT'), ('INVESTIGATOR', 'DONOR_SELECTION'), ('INVESTIGATOR', 'TYPING_CHECK'),
  ('INVESTIGATOR', 'PRODUCT_EXCEPTION'), ('INVESTIGATOR', 'CELL_INFUSION'), ('INVESTIGATOR', 'TRIAL_DECISION'),
  ('COORDINATOR', 'CONSENT'), ('COORDINATOR', 'DOSE_RECORDING'), ('COORDINATOR', 'SERIOUS_EVENT_REPORT'),
  ('COORDINATOR', 'TYPING_CHECK'), ('COORDINATOR', 'CELL_INFUSION'),
  ('LABORATORY', 'TYPING_CHECK'), ('LABORATORY', 'RESULT_RELEASE'),
  ('PHARMACIST', 'DOSE_RECORDING'), ('PHARMACIST', 'CELL_INFUSION'),
  ('CELL_THERAPY_LABORATORY', 'PRODUCT_PROCESSING'), ('CELL_THERAPY_LABORATORY', 'PRODUCT_RELEASE'),
  ('DONOR_PHYSICIAN', 'DONOR_CLEARANCE'), ('SPONSOR_SAFETY', 'SERIOUS_EVENT_ASSESSMENT'),
  ('COMMITTEE_MEMBER', 'TRIAL_DECISION');
grant select on role_task to nk_app;

select set_config('nk.actor_name', 'the update of the application', true), set_config('nk.source', 'update', true);
insert into delegation (id, version, person_id, person_name, trial_id, site_id, task, from_on, origin, role_grant_id,
                        given_by_name, given_at, withdrawn_on, withdrawn_at, withdrawn_by, withdrawn_why)
select gen_random_uuid(), 0, g.person_id, p.display_name, g.trial_id, g.site_id, t.task,
       (g.granted_at at time zone coalesce(s.zone, 'UTC'))::date, 'TAKEN_OVER', g.id, 'taken over from roles', g.granted_at,
       (g.ended_at at time zone coalesce(s.zone, 'UTC'))::date, g.ended_at,
       case when g.ended_at is not null then 'taken over from roles' end,
       case when g.ended_at is not null then 'The role had ended.' end
  from role_grant g join person p on p.id = g.person_id join role_task t on t.role = g.role left join site s on s.id = g.site_id;

-- ---------------------------------------------------------------- the signed records
select nk_signed('level_opening', 0, 'level_opening', 'id', 'select id from level_opening where signature_id = $1',
                 'state', 'places', 'since', 'decision_id', 'suspended_reason', 'suspended_at');
select nk_signed('eligibility_confirmation', 0, 'eligibility_confirmation', 'id',
                 'select id from eligibility_confirmation where signature_id = $1', 'version');
select nk_signed('eligibility_confirmation', 1, 'eligibility_answer', 'patient_id',
                 'select patient_id from eligibility_confirmation where signature_id = $1', 'entered_at');
select nk_signed('level_assignment', 0, 'level_assignment', 'id', 'select id from level_assignment where signature_id = $1', 'version');
select nk_signed('verdict', 0, 'verdict', 'id', 'select id from verdict where signature_id = $1', 'version');
select nk_signed('cytopenia_verdict', 0, 'cytopenia_verdict', 'id', 'select id from cytopenia_verdict where signature_id = $1', 'version');
select nk_signed('decision', 0, 'decision', 'id', 'select decision_id from decision_signature where signature_id = $1',
                 'state', 'effective_at');
select nk_signed('decision', 1, 'decision_patient', 'decision_id',
                 'select decision_id from decision_signature where signature_id = $1', 'version');
select nk_signed('stopping_suspension', 0, 'stopping_suspension', 'id',
                 'select id from stopping_suspension where signature_id = $1', 'version');
select nk_signed('sae_report', 0, 'sae_report', 'id', 'select id from sae_report where signature_id = $1', 'version');
select nk_signed('sae_assessment', 0, 'sae_assessment', 'id', 'select id from sae_assessment where signature_id = $1', 'version');
select nk_signed('typing', 0, 'typing', 'id', 'select id from typing where second_signature_id = $1', 'version');
select nk_signed('donor_clearance', 0, 'donor_clearance', 'id', 'select id from donor_clearance where signature_id = $1', 'version');
select nk_signed('donor_assessment', 0, 'donor_assessment', 'id', 'select id from donor_assessment where signature_id = $1', 'version');
select nk_signed('donor_reserve', 0, 'donor_reserve', 'id', 'select id from donor_reserve where signature_id = $1', 'version');
select nk_signed('conditioning_go', 0, 'conditioning_go', 'id', 'select id from conditioning_go where signature_id = $1', 'version');
select nk_signed('product_step', 0, 'product_step', 'id',
                 'select id from product_step where $1 in (first_signature_id, second_signature_id)', 'version');
select nk_signed('product_infusion', 0, 'product_infusion', 'id',
                 'select id from product_infusion where $1 in (first_signature_id, second_signature_id)', 'version');
select nk_signed('product_exception', 0, 'product_exception', 'id', 'select id from product_exception where signature_id = $1', 'version');
select nk_signed('product_decision', 0, 'product_decision', 'id', 'select id from product_decision where signature_id = $1', 'version');
select nk_signed('delegation', 0, 'delegation', 'id', 'select id from delegation where signature_id = $1', 'acknowledged_at');

-- Signatures from before are bound to what is stored now, unless the trail tells that it changed since.
select nk_bind(id, record_type) from signature;
create temporary table changed_since on commit drop as
select distinct s.id
  from signature s
       join signature_scope k on k.signature_id = s.id
       join signed_part p on p.record_type = s.record_type and p.position = k.position
       join audit_entry e on e.record_type = k.table_name and e.action = 'CHANGED' and e.at > s.signed_at
        and k.key in (e.record_id, e.patient_id) and e.new_values ?| p.columns
 where not exists (select 1 from audit_entry c where c.record_type = 'signature' and c.record_id = s.id
                      and c.transaction_id = e.transaction_id);
delete from signature_scope k using changed_since c where k.signature_id = c.id and k.position > 0;
delete from signature_seal b using changed_since c where b.signature_id = c.id;
create constraint trigger signature_bound after insert on signature
  deferrable initially deferred for each row execute function nk_bind_signature();

select nk_keep('signature_ending');
revoke insert, update on signature_ending from nk_app;
grant select on signature_seal, signature_scope, signed_part, signature_ending to nk_app;
grant execute on function nk_signed_hash(uuid), nk_signed_content(uuid) to nk_app;
