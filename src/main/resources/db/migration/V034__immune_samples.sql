-- Samples of immune monitoring with their chain of custody, and what was measured in them.

create table immune_sample (
  id                 uuid primary key,
  version            bigint      not null,
  trial_id           uuid        not null references trial,
  patient_id         uuid        not null references patient,
  code               text        not null unique check (code ~ '^S-[0-9A-Z]{6}$'),
  visit              text        not null check (length(visit) between 1 and 40),
  tube               text        not null check (tube in ('IMMUNO', 'CHIM', 'BM_CHIM', 'CYTOTOX', 'CD107A', 'CYTOKINES')),
  planned_on         date,
  state              text        not null check (state in ('PLANNED', 'COLLECTED', 'RECEIVED', 'PROCESSED', 'ANALYSED', 'RELEASED')),
  collected_at       timestamptz,
  received_at        timestamptz,
  received_condition text check (received_condition in ('GOOD', 'HAEMOLYSED', 'CLOTTED', 'SHORT_VOLUME', 'WARM', 'COLD', 'LEAKED', 'UNLABELLED')),
  processed_at       timestamptz,
  analysed_at        timestamptz,
  position           text check (length(position) between 1 and 60),
  created_at         timestamptz not null,
  cancelled_at       timestamptz,
  submission_id      uuid        not null unique,
  check ((received_at is null) = (received_condition is null)),
  check (received_at is null or received_at >= collected_at),
  check (processed_at is null or processed_at >= received_at),
  check (analysed_at is null or analysed_at >= received_at)
);
create unique index immune_sample_once on immune_sample (patient_id, visit, tube) where cancelled_at is null;
create index immune_sample_trial on immune_sample (trial_id, created_at);
create index immune_sample_open on immune_sample (trial_id, state) where cancelled_at is null and state <> 'RELEASED';
comment on column immune_sample.visit is 'Code of the visit as the schedule names it, such as C1D15.';
comment on column immune_sample.code is 'Printed on the tube: five random characters and a check character, nothing of the patient.';

-- Chain of custody: a step is never rewritten.
create table sample_step (
  id            uuid primary key,
  version       bigint      not null,
  trial_id      uuid        not null references trial,
  patient_id    uuid        not null references patient,
  sample_id     uuid        not null references immune_sample,
  kind          text        not null check (kind in ('LABELLED', 'COLLECTED', 'RECEIVED', 'PROCESSED', 'ANALYSED', 'STORED', 'RELEASED', 'CANCELLED')),
  happened_at   timestamptz not null,
  recorded_at   timestamptz not null,
  recorded_by   uuid        not null references person,
  from_place    text check (length(from_place) between 1 and 60),
  to_place      text check (length(to_place) between 1 and 60),
  condition     text check (length(condition) between 1 and 40),
  note          text check (length(note) between 1 and 500),
  submission_id uuid        not null unique
);
create index sample_step_sample on sample_step (sample_id, happened_at);

-- Long form: one row a value. A correction is another row, which says why.
create table immune_result (
  id            uuid primary key,
  version       bigint      not null,
  trial_id      uuid        not null references trial,
  patient_id    uuid        not null references patient,
  sample_id     uuid        not null references immune_sample,
  parameter     text        not null check (parameter ~ '^[A-Z0-9_]{2,60}$'),
  population    text        not null check (length(population) between 1 and 120),
  parent        text check (length(parent) between 1 and 120),
  statistic     text        not null check (statistic in ('COUNT', 'PERCENT', 'MFI', 'RATIO')),
  channel       text check (length(channel) between 1 and 60),
  value         numeric check (value >= 0),
  qualifier     text        not null check (qualifier in ('EXACT', 'LESS', 'GREATER', 'NOT_EVALUABLE')),
  unit          text        not null check (length(unit) between 1 and 40),
  method        text        not null check (method in ('SINGLE_PLATFORM', 'DUAL_PLATFORM', 'PERCENTAGE', 'MFI', 'DERIVED')),
  cytometer     text check (length(cytometer) between 1 and 60),
  batch         text check (length(batch) between 1 and 60),
  panel_version text check (length(panel_version) between 1 and 60),
  upload_id     uuid,
  source_file   text check (length(source_file) between 1 and 255),
  source_cell   text check (length(source_cell) between 1 and 60),
  state         text        not null check (state in ('TO_RELEASE', 'RELEASED', 'WITHDRAWN')),
  why           text check (length(why) between 1 and 1000),
  superseded_by uuid references immune_result deferrable initially deferred,
  entered_at    timestamptz not null,
  entered_by    uuid        not null references person,
  released_at   timestamptz,
  released_by   uuid references person,
  cancelled_at  timestamptz,
  submission_id uuid        not null,
  check ((qualifier = 'NOT_EVALUABLE') = (value is null)),
  check (statistic <> 'PERCENT' or value <= 100),
  check ((released_at is null) = (released_by is null)),
  check (state <> 'RELEASED' or released_at is not null),
  check (released_by <> entered_by),
  check ((state = 'WITHDRAWN') = (cancelled_at is not null))
);
-- Counts of the two platforms stand side by side; of one method only one value counts.
create unique index immune_result_once on immune_result (sample_id, parameter, method)
  where superseded_by is null and cancelled_at is null;
create index immune_result_released on immune_result (trial_id, parameter)
  where state = 'RELEASED' and superseded_by is null;
create index immune_result_patient on immune_result (patient_id);
create index immune_result_waiting on immune_result (trial_id) where state = 'TO_RELEASE' and superseded_by is null;
create index immune_result_submission on immune_result (submission_id);
create index immune_result_upload on immune_result (upload_id) where upload_id is not null;
comment on column immune_result.unit is 'UCUM; absolute counts in {cells}/uL.';
comment on column immune_result.superseded_by is 'The correction that counts instead of this one.';

-- Functional assays: both raw values are kept, the difference is computed when read.
create table assay_result (
  id             uuid primary key,
  version        bigint      not null,
  trial_id       uuid        not null references trial,
  patient_id     uuid        not null references patient,
  sample_id      uuid        not null references immune_sample,
  assay          text        not null check (assay in ('CD107A', 'IFN_GAMMA', 'CYTOTOXICITY')),
  target         text        not null check (length(target) between 1 and 60),
  effectors      numeric     check (effectors > 0 and effectors <= 1000),
  stimulus       text check (length(stimulus) between 1 and 60),
  with_target    numeric     not null check (with_target between 0 and 100),
  without_target numeric     not null check (without_target between 0 and 100),
  cytometer      text check (length(cytometer) between 1 and 60),
  batch          text check (length(batch) between 1 and 60),
  state          text        not null check (state in ('TO_RELEASE', 'RELEASED', 'WITHDRAWN')),
  why            text check (length(why) between 1 and 1000),
  superseded_by  uuid references assay_result deferrable initially deferred,
  entered_at     timestamptz not null,
  entered_by     uuid        not null references person,
  released_at    timestamptz,
  released_by    uuid references person,
  cancelled_at   timestamptz,
  submission_id  uuid        not null unique,
  check ((released_at is null) = (released_by is null)),
  check (state <> 'RELEASED' or released_at is not null),
  check (released_by <> entered_by),
  check ((state = 'WITHDRAWN') = (cancelled_at is not null)),
  check (assay <> 'CYTOTOXICITY' or effectors is not null)
);
create unique index assay_result_once on assay_result (sample_id, assay, target, coalesce(effectors, 0), coalesce(stimulus, ''))
  where superseded_by is null and cancelled_at is null;
create index assay_result_trial on assay_result (trial_id, state) where superseded_by is null;
create index assay_result_patient on assay_result (patient_id);
comment on column assay_result.effectors is 'Effector cells for one target cell: the E of E:T with T = 1.';
comment on column assay_result.with_target is 'Percent; of cytotoxicity: dead target cells with effectors.';
comment on column assay_result.without_target is 'Percent; of cytotoxicity: dead target cells without effectors (spontaneous).';

select nk_keep('immune_sample');
select nk_keep('sample_step');
select nk_keep('immune_result');
select nk_keep('assay_result');

-- What was measured is never rewritten; only its standing changes.
revoke update on immune_sample, sample_step, immune_result, assay_result from nk_app;
grant update (version, state, collected_at, received_at, received_condition, processed_at, analysed_at, position, cancelled_at)
  on immune_sample to nk_app;
grant update (version, state, superseded_by, released_at, released_by, cancelled_at) on immune_result, assay_result to nk_app;
