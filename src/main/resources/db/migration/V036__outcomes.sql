-- Outcomes: tumour lesions at baseline and their course, response of leukaemia, progression, contacts and deaths.
-- The computed response is kept with the version of its rule as it was when the assessment was entered; pages
-- compute it anew from what counts now, and say so where the two differ.

create table tumour_lesion (
  id            uuid primary key,
  version       bigint      not null,
  trial_id      uuid        not null references trial,
  patient_id    uuid        not null references patient,
  kind          text        not null check (kind in ('TARGET', 'NON_TARGET')),
  number        integer     not null check (number between 1 and 50),
  organ         text        not null check (length(organ) between 1 and 60),
  description   text        not null check (length(description) between 1 and 200),
  nodal         boolean     not null,
  method        text        not null check (method in ('CT', 'MRI', 'PET_CT', 'X_RAY', 'CALIPER')),
  measured_on   date        not null,
  size_mm       numeric(5, 1) check (size_mm > 0 and size_mm <= 500),
  entered_at    timestamptz not null,
  cancelled_at  timestamptz,
  submission_id uuid        not null unique,
  check ((kind = 'TARGET') = (size_mm is not null)),
  check (kind = 'NON_TARGET' or number <= 5)
);
create index tumour_lesion_patient on tumour_lesion (patient_id);
create unique index tumour_lesion_number on tumour_lesion (patient_id, kind, number) where cancelled_at is null;
comment on column tumour_lesion.size_mm is 'Longest diameter, or short axis of a lymph node; null for non-target lesions.';

create table tumour_assessment (
  id                  uuid primary key,
  version             bigint      not null,
  trial_id            uuid        not null references trial,
  patient_id          uuid        not null references patient,
  assessed_on         date        not null,
  non_target          text        not null check (non_target in ('NONE_AT_BASELINE', 'COMPLETE_RESPONSE',
                                    'NEITHER_COMPLETE_NOR_PROGRESSION', 'PROGRESSION', 'NOT_EVALUATED')),
  new_lesion          boolean,
  new_lesion_where    text        check (length(new_lesion_where) between 1 and 200),
  investigator        text        check (investigator in ('COMPLETE_RESPONSE', 'PARTIAL_RESPONSE', 'STABLE_DISEASE',
                                    'PROGRESSIVE_DISEASE', 'NOT_EVALUABLE')),
  investigator_reason text        check (length(investigator_reason) between 1 and 500),
  computed            text        not null,
  rule_version        text        not null,
  entered_at          timestamptz not null,
  cancelled_at        timestamptz,
  submission_id       uuid        not null unique
);
create index tumour_assessment_patient on tumour_assessment (patient_id, assessed_on);
create unique index tumour_assessment_once on tumour_assessment (patient_id, assessed_on) where cancelled_at is null;

create table lesion_measurement (
  id            uuid primary key,
  version       bigint      not null,
  trial_id      uuid        not null references trial,
  patient_id    uuid        not null references patient,
  assessment_id uuid        not null references tumour_assessment,
  lesion_id     uuid        not null references tumour_lesion,
  state         text        not null check (state in ('MEASURED', 'TOO_SMALL', 'GONE', 'NOT_EVALUATED')),
  size_mm       numeric(5, 1) check (size_mm >= 0 and size_mm <= 500),
  unique (assessment_id, lesion_id),
  check ((state = 'NOT_EVALUATED') = (size_mm is null))
);
create index lesion_measurement_patient on lesion_measurement (patient_id);
comment on column lesion_measurement.size_mm is 'Counted in the sum: as measured, 5 when too small to measure, 0 when gone.';

create table marrow_assessment (
  id                  uuid primary key,
  version             bigint      not null,
  trial_id            uuid        not null references trial,
  patient_id          uuid        not null references patient,
  assessed_on         date        not null,
  before_treatment    boolean     not null,
  marrow_blasts       numeric(4, 1) check (marrow_blasts between 0 and 100),
  adequate_marrow     boolean,
  circulating_blasts  boolean,
  extramedullary      boolean,
  neutrophils         numeric(6, 2) check (neutrophils >= 0),
  platelets           numeric(6, 1) check (platelets >= 0),
  transfusion_free    boolean,
  investigator        text        check (investigator in ('CR', 'CRH', 'CRI', 'MLFS', 'PR', 'NO_RESPONSE', 'NOT_EVALUABLE')),
  investigator_reason text        check (length(investigator_reason) between 1 and 500),
  computed            text        not null,
  rule_version        text        not null,
  entered_at          timestamptz not null,
  cancelled_at        timestamptz,
  submission_id       uuid        not null unique
);
create index marrow_assessment_patient on marrow_assessment (patient_id, assessed_on);
create unique index marrow_assessment_once on marrow_assessment (patient_id, assessed_on) where cancelled_at is null;
comment on column marrow_assessment.marrow_blasts is 'Percent of nucleated cells; null when not done.';
comment on column marrow_assessment.transfusion_free is 'Whether platelets were untransfused: only then do they count towards recovery.';

create table follow_up (
  id            uuid primary key,
  version       bigint      not null,
  trial_id      uuid        not null references trial,
  patient_id    uuid        not null references patient,
  kind          text        not null check (kind in ('ALIVE', 'LOST', 'DIED', 'PROGRESSION_IMAGING', 'PROGRESSION_CLINICAL',
                              'RELAPSE', 'NEXT_TREATMENT')),
  happened_on   date        not null,
  note          text        check (length(note) between 1 and 500),
  entered_at    timestamptz not null,
  cancelled_at  timestamptz,
  submission_id uuid        not null unique
);
create index follow_up_patient on follow_up (patient_id, happened_on);
create unique index follow_up_one_death on follow_up (patient_id) where kind = 'DIED' and cancelled_at is null;
comment on table follow_up is 'Deaths during treatment are fatal adverse events; here are those of survival follow-up.';

select nk_keep('tumour_lesion');
select nk_keep('tumour_assessment');
select nk_keep('lesion_measurement');
select nk_keep('marrow_assessment');
select nk_keep('follow_up');
revoke update on tumour_lesion, tumour_assessment, lesion_measurement, marrow_assessment, follow_up from nk_app;
grant update (version, cancelled_at) on tumour_lesion, tumour_assessment, marrow_assessment, follow_up to nk_app;
