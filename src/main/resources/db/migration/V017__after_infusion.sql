-- After an infusion of cells: daily support, graded assessments, the verdict on cytopenia.

-- A dose of a product, or one that is prescribed, has no amount before it is given.
alter table dose_authorisation alter amount drop not null;

create table daily_support (
  id            uuid primary key,
  version       bigint      not null,
  trial_id      uuid        not null references trial,
  patient_id    uuid        not null references patient,
  day           date        not null,
  platelets     text        not null check (platelets in ('GIVEN', 'NONE', 'UNKNOWN')),
  red_cells     text        not null check (red_cells in ('GIVEN', 'NONE', 'UNKNOWN')),
  growth_factor text        not null check (growth_factor in ('GIVEN', 'NONE', 'UNKNOWN')),
  temperature   numeric(4, 1) check (temperature between 32 and 43),
  entered_at    timestamptz not null,
  submission_id uuid        not null unique,
  unique (patient_id, day)
);
comment on column daily_support.temperature is 'Highest of the day in degrees Celsius; null where it was not taken.';

create table toxicity_assessment (
  id               uuid primary key,
  version          bigint      not null,
  trial_id         uuid        not null references trial,
  patient_id       uuid        not null references patient,
  kind             text        not null check (kind in ('ACUTE_GVHD', 'CRS')),
  assessed_on      date        not null,
  rash_percent     numeric(4, 1) check (rash_percent between 0 and 100),
  bullae           boolean,
  bilirubin        numeric(6, 2) check (bilirubin >= 0),
  upper_gi         boolean,
  diarrhoea        numeric(6, 0) check (diarrhoea >= 0),
  severe_gi        boolean,
  temperature      numeric(4, 1) check (temperature between 32 and 43),
  fever_treated    boolean,
  hypotension      text check (hypotension in ('NONE', 'NO_VASOPRESSOR', 'ONE_VASOPRESSOR', 'SEVERAL_VASOPRESSORS')),
  hypoxia          text check (hypoxia in ('NONE', 'LOW_FLOW', 'HIGH_FLOW', 'POSITIVE_PRESSURE')),
  computed_grade   integer check (computed_grade between 0 and 4),
  computed_text    text        not null check (length(computed_text) between 1 and 2000),
  rule_version     text        not null,
  confirmed_grade  integer check (confirmed_grade between 0 and 4),
  confirmed_at     timestamptz,
  confirmed_by     uuid references person,
  confirmed_reason text check (length(confirmed_reason) between 1 and 500),
  entered_at       timestamptz not null,
  cancelled_at     timestamptz,
  submission_id    uuid        not null unique,
  check (num_nonnulls(confirmed_grade, confirmed_at, confirmed_by) in (0, 3))
);
create index toxicity_assessment_patient on toxicity_assessment (patient_id, assessed_on);
create index toxicity_assessment_trial on toxicity_assessment (trial_id) where confirmed_at is not null and cancelled_at is null;
comment on column toxicity_assessment.bilirubin is 'mg/dL';
comment on column toxicity_assessment.computed_grade is 'Null where findings are missing; the text names them.';

create table cytopenia_verdict (
  id             uuid primary key,
  version        bigint      not null,
  trial_id       uuid        not null references trial,
  patient_id     uuid        not null references patient,
  kind           text        not null check (kind in ('PROLONGED', 'NOT_PROLONGED', 'NOT_EVALUABLE')),
  marrow_blasts  numeric(4, 1) check (marrow_blasts between 0 and 100),
  other_cause    boolean,
  proposal       text        not null check (length(proposal) between 1 and 2000),
  rule_version   text        not null,
  explanation    text        not null check (length(explanation) between 1 and 1000),
  signature_id   uuid        not null,
  signed_at      timestamptz not null,
  superseded_at  timestamptz,
  submission_id  uuid        not null unique
);
create unique index cytopenia_verdict_standing on cytopenia_verdict (patient_id) where superseded_at is null;

select nk_keep('daily_support');
select nk_keep('toxicity_assessment');
select nk_keep('cytopenia_verdict');
revoke update on daily_support, toxicity_assessment, cytopenia_verdict from nk_app;
grant update (version, platelets, red_cells, growth_factor, temperature) on daily_support to nk_app;
grant update (version, confirmed_grade, confirmed_at, confirmed_by, confirmed_reason, cancelled_at) on toxicity_assessment to nk_app;
grant update (version, superseded_at) on cytopenia_verdict to nk_app;
