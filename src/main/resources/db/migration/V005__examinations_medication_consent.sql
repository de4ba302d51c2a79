-- Examinations, medical history and medication, withdrawal of consent, screening again.

-- ---------------------------------------------------------------- examinations

-- One row a value, as in CDISC VS: each value has its own version, history and queries.
create table measurement (
  id            uuid primary key,
  version       bigint      not null,
  trial_id      uuid        not null references trial,
  patient_id    uuid        not null references patient,
  item          text        not null check (item ~ '^[A-Z0-9_]{2,20}$'),
  measured_at   timestamptz not null,
  measured_on   date        not null,
  value         numeric(8, 3),
  finding       text check (length(finding) between 1 and 40),
  not_done      text check (length(not_done) between 1 and 500),
  confirmed     boolean     not null,
  entered_at    timestamptz not null,
  cancelled_at  timestamptz,
  submission_id uuid        not null unique,
  check (num_nonnulls(value, finding, not_done) = 1)
);
create unique index measurement_once on measurement (patient_id, item, measured_at) where cancelled_at is null;
create index measurement_day on measurement (patient_id, measured_on);
create index measurement_item on measurement (patient_id, item, measured_at);
comment on column measurement.confirmed is 'Outside of what is likely, and the person who entered it said that it is right.';

-- ---------------------------------------------------------------- medical history and medication

-- Partial dates: text as typed (2024, 2024-03, 2024-03-15) with the days that it can be.
create table medical_history (
  id             uuid primary key,
  version        bigint      not null,
  trial_id       uuid        not null references trial,
  patient_id     uuid        not null references patient,
  condition      text        not null check (length(condition) between 1 and 300),
  ctcae_term     text check (length(ctcae_term) <= 200),
  baseline_grade integer check (baseline_grade between 1 and 4),
  start_date     text,
  start_earliest date,
  start_latest   date,
  end_date       text,
  end_earliest   date,
  end_latest     date,
  ongoing        boolean     not null,
  entered_at     timestamptz not null,
  cancelled_at   timestamptz,
  submission_id  uuid        not null unique
);
create index medical_history_patient on medical_history (patient_id);

create table prior_therapy (
  id             uuid primary key,
  version        bigint      not null,
  trial_id       uuid        not null references trial,
  patient_id     uuid        not null references patient,
  kind           text        not null check (kind in ('SURGERY', 'RADIOTHERAPY', 'CHEMOTHERAPY', 'TARGETED_THERAPY',
                                                      'IMMUNOTHERAPY', 'HORMONE_THERAPY', 'TRANSPLANTATION', 'OTHER')),
  agent          text        not null check (length(agent) between 1 and 300),
  line           integer check (line between 1 and 20),
  best_response  text check (best_response in ('COMPLETE_RESPONSE', 'PARTIAL_RESPONSE', 'STABLE_DISEASE',
                                               'PROGRESSIVE_DISEASE', 'NOT_EVALUABLE', 'NOT_KNOWN')),
  start_date     text,
  start_earliest date,
  start_latest   date,
  end_date       text,
  end_earliest   date,
  end_latest     date,
  ongoing        boolean     not null,
  entered_at     timestamptz not null,
  cancelled_at   timestamptz,
  submission_id  uuid        not null unique
);
create index prior_therapy_patient on prior_therapy (patient_id);

create table concomitant_medication (
  id               uuid primary key,
  version          bigint      not null,
  trial_id         uuid        not null references trial,
  patient_id       uuid        not null references patient,
  drug             text        not null check (length(drug) between 1 and 200),
  dose             text check (length(dose) <= 100),
  route            text check (length(route) <= 60),
  indication       text        not null check (length(indication) between 1 and 300),
  prohibited_class text check (length(prohibited_class) <= 200),
  start_date       text,
  start_earliest   date,
  start_latest     date,
  end_date         text,
  end_earliest     date,
  end_latest       date,
  ongoing          boolean     not null,
  entered_at       timestamptz not null,
  cancelled_at     timestamptz,
  submission_id    uuid        not null unique
);
create index concomitant_medication_patient on concomitant_medication (patient_id);

create table allergy (
  id             uuid primary key,
  version        bigint      not null,
  trial_id       uuid        not null references trial,
  patient_id     uuid        not null references patient,
  substance      text        not null check (length(substance) between 1 and 200),
  reaction       text check (length(reaction) <= 300),
  start_date     text,
  start_earliest date,
  start_latest   date,
  end_date       text,
  end_earliest   date,
  end_latest     date,
  ongoing        boolean     not null,
  entered_at     timestamptz not null,
  cancelled_at   timestamptz,
  submission_id  uuid        not null unique
);
create index allergy_patient on allergy (patient_id);

-- ---------------------------------------------------------------- consent and screening again

alter table consent add column submission_id uuid unique;

-- The consent form that patients of a trial sign from a day on.
create table consent_document (
  id             uuid primary key,
  version        bigint      not null,
  trial_id       uuid        not null references trial,
  label          text        not null check (length(label) between 1 and 100),
  effective_from date        not null,
  entered_at     timestamptz not null,
  submission_id  uuid        not null unique,
  unique (trial_id, label)
);

create table consent_withdrawal (
  id            uuid primary key,
  version       bigint      not null,
  trial_id      uuid        not null references trial,
  patient_id    uuid        not null references patient,
  scope         text        not null check (scope in ('TREATMENT', 'FOLLOW_UP', 'SAMPLES')),
  withdrawn_at  timestamptz not null,
  reason        text        not null check (length(reason) between 1 and 1000),
  entered_at    timestamptz not null,
  cancelled_at  timestamptz,
  submission_id uuid        not null unique
);
create index consent_withdrawal_patient on consent_withdrawal (patient_id);
create index consent_withdrawal_trial on consent_withdrawal (trial_id);

-- A patient who failed screening and is screened again has a new code that leads back to the old one.
create table screened_again (
  id          uuid primary key,
  version     bigint      not null,
  trial_id    uuid        not null references trial,
  patient_id  uuid        not null unique references patient,
  earlier_id  uuid        not null unique references patient,
  entered_at  timestamptz not null,
  check (patient_id <> earlier_id)
);

select nk_keep('measurement');
select nk_keep('medical_history');
select nk_keep('prior_therapy');
select nk_keep('concomitant_medication');
select nk_keep('allergy');
select nk_keep('consent_document');
select nk_keep('consent_withdrawal');
select nk_keep('screened_again');

-- What was measured, when and for whom never changes; values are corrected with a reason.
revoke update on measurement, consent_document, consent_withdrawal, screened_again from nk_app;
grant update (version, value, finding, not_done, confirmed, cancelled_at) on measurement to nk_app;
grant update (version, cancelled_at) on consent_withdrawal to nk_app;
