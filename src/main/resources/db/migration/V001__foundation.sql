-- Foundation: accounts, audit trail, protocol, patients, enrolment, treatment, toxicity, cohort decisions.
-- Plain PostgreSQL 15+ SQL. Runs as the owner; the application connects as nk_app, which owns nothing.

do $$
begin
  if not exists (select 1 from pg_roles where rolname = 'nk_app') then
    raise exception 'The role nk_app does not exist: create it (create role nk_app login password ...) before the first start.';
  end if;
  if current_user = 'nk_app' then
    raise exception 'Migrations must run as the owner account, not as nk_app.';
  end if;
end $$;

revoke create on schema public from public;
grant usage on schema public to nk_app;

-- ---------------------------------------------------------------- audit trail

create table audit_entry (
  id             bigint generated always as identity primary key,
  at             timestamptz not null default clock_timestamp(),
  actor_id       uuid,
  actor_name     text        not null,
  action         text        not null check (action in ('CREATED', 'CHANGED', 'EVENT')),
  record_type    text        not null,
  record_id      uuid,
  trial_id       uuid,
  site_id        uuid,
  patient_id     uuid,
  old_values     jsonb,
  new_values     jsonb,
  reason         text,
  source         text        not null,
  transaction_id xid8        not null default pg_current_xact_id()
);
create index audit_entry_record on audit_entry (record_type, record_id, id);
create index audit_entry_patient on audit_entry (patient_id, id);
create index audit_entry_at on audit_entry (at);
comment on table audit_entry is 'Who changed what, when, from, to and why. Written by triggers only.';

-- A trail row per change. Arguments are columns whose values are secret: only the fact of the change is kept.
create function nk_audit() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  actor_name text  := nullif(current_setting('nk.actor_name', true), '');
  why        text  := nullif(btrim(coalesce(current_setting('nk.reason', true), '')), '');
  old_row    jsonb;
  new_row    jsonb;
  old_part   jsonb;
  new_part   jsonb;
  secret     text;
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

-- The one way for the application to add what no row change shows: sign-in, sign-out, exports.
create function nk_audit_event(event text, subject_id uuid, details jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into audit_entry (actor_id, actor_name, action, record_type, record_id, new_values, reason, source)
  values (nullif(current_setting('nk.actor', true), '')::uuid,
          coalesce(nullif(current_setting('nk.actor_name', true), ''), 'nobody signed in'),
          'EVENT', event, subject_id, details,
          nullif(current_setting('nk.reason', true), ''),
          coalesce(nullif(current_setting('nk.source', true), ''), 'database'));
end $$;
revoke all on function nk_audit_event(text, uuid, jsonb) from public;
grant execute on function nk_audit_event(text, uuid, jsonb) to nk_app;
grant select on audit_entry to nk_app;

-- ---------------------------------------------------------------- access

create table site (
  id      uuid primary key,
  version bigint not null,
  code    text   not null unique check (code ~ '^[0-9]{2,4}$'),
  name    text   not null check (length(name) between 1 and 200),
  zone    text   not null
);

create table person (
  id            uuid primary key,
  version       bigint      not null,
  username      text        not null unique check (username = lower(username) and length(username) between 2 and 100),
  display_name  text        not null check (length(display_name) between 1 and 200),
  password_hash text        not null,
  active        boolean     not null,
  created_at    timestamptz not null
);

create table trial (
  id         uuid primary key,
  version    bigint      not null,
  code       text        not null unique check (code ~ '^[A-Z0-9][A-Z0-9-]{1,39}$'),
  title      text        not null check (length(title) between 1 and 300),
  synthetic  boolean     not null,
  created_at timestamptz not null
);

create table role_grant (
  id         uuid primary key,
  version    bigint      not null,
  person_id  uuid        not null references person,
  role       text        not null check (role in ('COORDINATOR', 'INVESTIGATOR', 'LABORATORY', 'CELL_THERAPY_LABORATORY',
                                                  'PHARMACIST', 'STATISTICIAN', 'COMMITTEE_MEMBER', 'MONITOR', 'ADMINISTRATOR')),
  trial_id   uuid references trial,
  site_id    uuid references site,
  capacity   text check (capacity in ('PRINCIPAL_INVESTIGATOR', 'COMMITTEE_CHAIR')),
  granted_at timestamptz not null,
  ended_at   timestamptz,
  check (capacity is null
         or (capacity = 'PRINCIPAL_INVESTIGATOR' and role = 'INVESTIGATOR')
         or (capacity = 'COMMITTEE_CHAIR' and role = 'COMMITTEE_MEMBER'))
);
create unique index role_grant_once on role_grant
  (person_id, role, coalesce(trial_id, '00000000-0000-0000-0000-000000000000'::uuid),
   coalesce(site_id, '00000000-0000-0000-0000-000000000000'::uuid)) where ended_at is null;

create table api_token (
  id         uuid primary key,
  version    bigint      not null,
  person_id  uuid        not null references person,
  name       text        not null check (length(name) between 1 and 100),
  scope      text        not null check (scope in ('READ', 'WRITE')),
  token_hash text        not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index api_token_person on api_token (person_id);

-- Working state of sign-in: not trial data, so it has no trail of its own; every attempt is an audit event.
create table sign_in_state (
  person_id    uuid primary key references person,
  failures     integer not null default 0,
  locked_until timestamptz
);

-- The one-time token by which the first administrator of an installation is made.
create table setup_token (
  id         uuid primary key,
  token_hash text        not null unique,
  created_at timestamptz not null,
  used_at    timestamptz
);

create table signature (
  id           uuid primary key,
  version      bigint      not null,
  person_id    uuid        not null references person,
  printed_name text        not null,
  capacity     text,
  meaning      text        not null,
  record_type  text        not null,
  record_id    uuid        not null,
  content      text        not null,
  content_hash text        not null,
  signed_at    timestamptz not null
);
create index signature_record on signature (record_type, record_id);

-- ---------------------------------------------------------------- protocol

create table protocol_version (
  id             uuid primary key,
  version        bigint      not null,
  trial_id       uuid        not null references trial,
  number         integer     not null check (number > 0),
  label          text        not null,
  definition     text        not null,
  sha256         text        not null,
  effective_from date        not null,
  unique (trial_id, number)
);

-- ---------------------------------------------------------------- patients

create table subject_counter (
  trial_id    uuid    not null references trial,
  site_id     uuid    not null references site,
  last_number integer not null,
  primary key (trial_id, site_id)
);

create table patient (
  id                  uuid primary key,
  version             bigint      not null,
  trial_id            uuid        not null references trial,
  site_id             uuid        not null references site,
  protocol_version_id uuid        not null references protocol_version,
  code                text        not null unique,
  birth_year          integer     not null check (birth_year between 1900 and 2200),
  sex                 text        not null check (sex in ('FEMALE', 'MALE', 'UNDIFFERENTIATED', 'UNKNOWN')),
  status              text        not null check (status in ('SCREENING', 'SCREEN_FAILED', 'ENROLLED', 'OFF_TREATMENT')),
  registered_at       timestamptz not null,
  submission_id       uuid        not null unique
);
create index patient_trial_site on patient (trial_id, site_id, code);

create table consent (
  id               uuid primary key,
  version          bigint      not null,
  patient_id       uuid        not null references patient,
  document_version text        not null check (length(document_version) between 1 and 100),
  given_at         timestamptz not null,
  entered_at       timestamptz not null
);
create index consent_patient on consent (patient_id);

create table deviation (
  id          uuid primary key,
  version     bigint      not null,
  trial_id    uuid        not null references trial,
  patient_id  uuid        not null references patient,
  kind        text        not null,
  description text        not null,
  happened_at timestamptz not null,
  entered_at  timestamptz not null
);
create index deviation_patient on deviation (patient_id);
create index deviation_trial on deviation (trial_id, happened_at);

-- ---------------------------------------------------------------- enrolment

create table level_opening (
  id               uuid primary key,
  version          bigint      not null,
  trial_id         uuid        not null references trial,
  level_number     integer     not null check (level_number > 0),
  state            text        not null check (state in ('OPEN', 'COMPLETED', 'CLOSED', 'ABOVE_MTD')),
  places           integer     not null check (places >= 0),
  since            timestamptz not null,
  decision_id      uuid,
  signature_id     uuid references signature,
  suspended_reason text,
  suspended_at     timestamptz,
  unique (trial_id, level_number)
);

create table slot (
  id             uuid primary key,
  version        bigint      not null,
  trial_id       uuid        not null references trial,
  level_number   integer     not null,
  place          integer     not null check (place > 0),
  patient_id     uuid        not null references patient,
  state          text        not null check (state in ('RESERVED', 'CONFIRMED', 'RELEASED', 'REPLACED')),
  reserved_at    timestamptz not null,
  confirmed_at   timestamptz,
  released_at    timestamptz,
  release_reason text,
  foreign key (trial_id, level_number) references level_opening (trial_id, level_number)
);
-- The last line against two people taking one place: whatever the code does, a place is held once.
create unique index slot_place_once on slot (trial_id, level_number, place) where state in ('RESERVED', 'CONFIRMED');
create unique index slot_patient_once on slot (patient_id) where state in ('RESERVED', 'CONFIRMED');
create index slot_trial on slot (trial_id, level_number);

create table eligibility_answer (
  id           uuid primary key,
  version      bigint      not null,
  patient_id   uuid        not null references patient,
  criterion    text        not null,
  met          text check (met in ('YES', 'NO', 'NOT_APPLICABLE')),
  value_number numeric,
  value_date   date,
  note         text check (length(note) <= 1000),
  entered_at   timestamptz not null,
  unique (patient_id, criterion)
);

create table eligibility_confirmation (
  id           uuid primary key,
  version      bigint      not null,
  patient_id   uuid        not null unique references patient,
  rule_version text        not null,
  inputs       text        not null,
  signature_id uuid        not null references signature,
  confirmed_at timestamptz not null
);

create table level_assignment (
  id           uuid primary key,
  version      bigint      not null,
  patient_id   uuid        not null references patient,
  level_number integer,
  kind         text        not null check (kind in ('ASSIGNED', 'STOPPED')),
  reason       text        not null check (length(reason) between 1 and 1000),
  signature_id uuid        not null references signature,
  assigned_at  timestamptz not null,
  check ((kind = 'ASSIGNED') = (level_number is not null))
);
create index level_assignment_patient on level_assignment (patient_id, assigned_at);

-- ---------------------------------------------------------------- treatment

create table dose_authorisation (
  id            uuid primary key,
  version       bigint      not null,
  trial_id      uuid        not null references trial,
  patient_id    uuid        not null references patient,
  drug          text        not null,
  planned_for   date        not null,
  days          integer     not null default 1 check (days between 1 and 60),
  level_number  integer     not null,
  amount        numeric     not null check (amount > 0),
  unit          text        not null,
  reasons       text        not null,
  authorised_at timestamptz not null,
  authorised_by uuid        not null references person,
  submission_id uuid        not null unique
);
create index dose_authorisation_patient on dose_authorisation (patient_id, drug, planned_for);

create table dose (
  id               uuid primary key,
  version          bigint      not null,
  trial_id         uuid        not null references trial,
  patient_id       uuid        not null references patient,
  drug             text        not null,
  level_number     integer,
  amount           numeric     not null check (amount > 0),
  unit             text        not null,
  days             integer     not null default 1 check (days between 1 and 60),
  given_at         timestamptz not null,
  given_on         date        not null,
  entered_at       timestamptz not null,
  authorisation_id uuid references dose_authorisation,
  note             text check (length(note) <= 1000),
  cancelled_at     timestamptz,
  submission_id    uuid        not null unique
);
create index dose_trial on dose (trial_id, drug);
create index dose_patient on dose (patient_id, drug, given_at);

-- ---------------------------------------------------------------- toxicity

create table adverse_event (
  id              uuid primary key,
  version         bigint      not null,
  trial_id        uuid        not null references trial,
  patient_id      uuid        not null references patient,
  term            text        not null,
  verbatim        text check (length(verbatim) <= 500),
  onset_at        timestamptz not null,
  onset_time_known boolean    not null,
  ended_on        date,
  grade           integer check (grade between 1 and 5),
  serious         boolean,
  dlt_proposed    boolean,
  entered_at      timestamptz not null,
  cancelled_at    timestamptz,
  submission_id   uuid        not null unique
);
create index adverse_event_trial on adverse_event (trial_id, onset_at);
create index adverse_event_patient on adverse_event (patient_id, onset_at);

create table adverse_event_relatedness (
  id               uuid primary key,
  version          bigint not null,
  patient_id       uuid   not null references patient,
  adverse_event_id uuid   not null references adverse_event,
  drug             text   not null,
  relatedness      text   not null check (relatedness in ('UNRELATED', 'UNLIKELY', 'POSSIBLE', 'PROBABLE', 'DEFINITE')),
  unique (adverse_event_id, drug)
);

create table verdict (
  id                  uuid primary key,
  version             bigint      not null,
  trial_id            uuid        not null references trial,
  patient_id          uuid        not null references patient,
  level_number        integer     not null,
  verdict             text        not null check (verdict in ('NO_DLT', 'DLT', 'NOT_EVALUABLE')),
  summary             text        not null check (length(summary) between 1 and 1000),
  proposal            text        not null,
  rule_version        text        not null,
  protocol_version_id uuid        not null references protocol_version,
  signature_id        uuid        not null references signature,
  signed_at           timestamptz not null,
  superseded_at       timestamptz
);
create unique index verdict_current on verdict (patient_id) where superseded_at is null;
create index verdict_trial on verdict (trial_id) where superseded_at is null;

-- ---------------------------------------------------------------- cohort decisions

create table decision (
  id                  uuid primary key,
  version             bigint      not null,
  trial_id            uuid        not null references trial,
  number              integer     not null,
  kind                text        not null check (kind in ('START', 'ESCALATE', 'EXPAND', 'STAY', 'DE_ESCALATE', 'DECLARE_MTD',
                                                           'STOP_NO_MTD', 'STOP_MTD_NOT_REACHED')),
  level_number        integer,
  places              integer,
  exceeded_level      integer,
  mtd_level           integer,
  recommended_phase2_level integer,
  recommendation      text        not null,
  inputs              text        not null,
  inputs_hash         text        not null,
  follows             boolean     not null,
  difference_reason   text check (length(difference_reason) <= 1000),
  rule_version        text        not null,
  protocol_version_id uuid        not null references protocol_version,
  data_cut            timestamptz not null,
  state               text        not null check (state in ('AWAITING_SIGNATURES', 'SIGNED', 'REOPENED', 'SUPERSEDED', 'WITHDRAWN')),
  effective_at        timestamptz,
  reopened_at         timestamptz,
  reopened_reason     text,
  unique (trial_id, number),
  check (follows or difference_reason is not null)
);
create unique index decision_one_awaiting on decision (trial_id) where state = 'AWAITING_SIGNATURES';
alter table level_opening add foreign key (decision_id) references decision;

create table decision_signature (
  id           uuid primary key,
  version      bigint not null,
  trial_id     uuid   not null references trial,
  decision_id  uuid   not null references decision,
  signature_id uuid   not null references signature,
  person_id    uuid   not null references person,
  capacity     text   not null,
  unique (decision_id, capacity),
  unique (decision_id, person_id)
);

create table decision_patient (
  id           uuid primary key,
  version      bigint  not null,
  trial_id     uuid    not null references trial,
  decision_id  uuid    not null references decision,
  patient_id   uuid    not null references patient,
  verdict_id   uuid references verdict,
  level_number integer not null,
  state        text    not null,
  unique (decision_id, patient_id)
);
create index decision_patient_patient on decision_patient (patient_id);

create table decision_level (
  id           uuid primary key,
  version      bigint  not null,
  trial_id     uuid    not null references trial,
  decision_id  uuid    not null references decision,
  level_number integer not null,
  unique (decision_id, level_number)
);

-- ---------------------------------------------------------------- sessions (Spring Session JDBC)

create table spring_session (
  primary_id            char(36) not null primary key,
  session_id            char(36) not null,
  creation_time         bigint   not null,
  last_access_time      bigint   not null,
  max_inactive_interval int      not null,
  expiry_time           bigint   not null,
  principal_name        varchar(100)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);
create table spring_session_attributes (
  session_primary_id char(36)     not null references spring_session on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea        not null,
  primary key (session_primary_id, attribute_name)
);

-- ---------------------------------------------------------------- triggers and privileges

do $$
declare
  audited text;
begin
  foreach audited in array array['site', 'person', 'trial', 'role_grant', 'api_token', 'signature', 'protocol_version', 'patient',
    'consent', 'deviation', 'level_opening', 'slot', 'eligibility_answer', 'eligibility_confirmation', 'level_assignment',
    'dose_authorisation', 'dose', 'adverse_event', 'adverse_event_relatedness', 'verdict', 'decision', 'decision_signature',
    'decision_patient', 'decision_level']
  loop
    execute format(
      'create trigger %I after insert or update or delete on %I for each row execute function nk_audit(%s)',
      audited || '_audit', audited,
      case audited when 'person' then quote_literal('password_hash') when 'api_token' then quote_literal('token_hash')
                   when 'protocol_version' then quote_literal('definition') else '' end);
    execute format('grant select, insert, update on %I to nk_app', audited);
  end loop;
end $$;

-- What is signed or frozen is never rewritten, not even with a reason.
revoke update on signature, protocol_version, consent, deviation, eligibility_confirmation, level_assignment, dose_authorisation,
  decision_signature, decision_patient, decision_level from nk_app;

-- A verdict and a decision keep what was signed; only their standing changes. A dose is cancelled, never rewritten.
revoke update on verdict, decision, dose from nk_app;
grant update (version, superseded_at) on verdict to nk_app;
grant update (version, state, effective_at, reopened_at, reopened_reason) on decision to nk_app;
grant update (version, cancelled_at) on dose to nk_app;
grant select, insert, update on sign_in_state, setup_token, subject_counter to nk_app;
grant select, insert, update, delete on spring_session, spring_session_attributes to nk_app;
