-- Reports of serious adverse events: one case an event, its versions, the sponsor's judgement, reports to the authority.

create table sae_case (
  id               uuid primary key,
  version          bigint      not null,
  trial_id         uuid        not null references trial,
  patient_id       uuid        not null references patient,
  adverse_event_id uuid        not null unique references adverse_event,
  number           integer     not null check (number > 0),
  aware_at         timestamptz not null,
  opened_at        timestamptz not null,
  draft            text check (length(draft) <= 8000),
  unique (trial_id, number)
);

-- What was sent to the sponsor is never rewritten: what changed later is another version.
create table sae_report (
  id            uuid primary key,
  version       bigint      not null,
  trial_id      uuid        not null references trial,
  patient_id    uuid        not null references patient,
  case_id       uuid        not null references sae_case,
  number        integer     not null check (number > 0),
  event_version bigint      not null,
  narrative     text        not null check (length(narrative) between 1 and 8000),
  content       text        not null,
  related       boolean,
  pdf           bytea       not null,
  pdf_sha256    text        not null check (pdf_sha256 ~ '^[0-9a-f]{64}$'),
  signature_id  uuid        not null references signature,
  sent_at       timestamptz not null,
  unique (case_id, number)
);

create table sae_assessment (
  id           uuid primary key,
  version      bigint      not null,
  trial_id     uuid        not null references trial,
  patient_id   uuid        not null references patient,
  case_id      uuid        not null references sae_case,
  related      boolean     not null,
  opinions     text        not null,
  expected     text        not null check (expected in ('EXPECTED', 'UNEXPECTED', 'UNKNOWN')),
  comment      text check (length(comment) between 1 and 2000),
  decision     text        not null,
  rule_version text        not null,
  signature_id uuid        not null references signature,
  assessed_at  timestamptz not null
);
create index sae_assessment_case on sae_assessment (case_id, assessed_at);

create table sae_authority_report (
  id            uuid primary key,
  version       bigint      not null,
  trial_id      uuid        not null references trial,
  patient_id    uuid        not null references patient,
  case_id       uuid        not null references sae_case,
  kind          text        not null check (kind in ('FIRST', 'COMPLETION')),
  reference     text        not null check (length(reference) between 1 and 200),
  reported_at   timestamptz not null,
  entered_at    timestamptz not null,
  submission_id uuid        not null unique
);
create index sae_authority_report_case on sae_authority_report (case_id, reported_at);

select nk_keep('sae_case');
select nk_keep('sae_report', 'pdf', 'content');
select nk_keep('sae_assessment');
select nk_keep('sae_authority_report');
revoke update on sae_case, sae_report, sae_assessment, sae_authority_report from nk_app;
grant update (version, draft) on sae_case to nk_app;

-- Events that were serious before cases were kept.
select set_config('nk.actor_name', 'migration', true), set_config('nk.reason', 'Cases introduced', true);
insert into sae_case (id, version, trial_id, patient_id, adverse_event_id, number, aware_at, opened_at)
select gen_random_uuid(), 0, trial_id, patient_id, id, row_number() over (partition by trial_id order by entered_at),
       coalesce(aware_at, entered_at), clock_timestamp()
  from adverse_event
 where serious and cancelled_at is null;
