-- Laboratories, their dated reference ranges, results with what was typed and the grade decided on them.

create table laboratory (
  id            uuid primary key,
  version       bigint      not null,
  trial_id      uuid        not null references trial,
  site_id       uuid references site,
  code          text        not null check (code ~ '^[A-Z0-9][A-Z0-9-]{0,19}$'),
  name          text        not null check (length(name) between 1 and 200),
  entered_at    timestamptz not null,
  unique (trial_id, code)
);
comment on column laboratory.site_id is 'The site whose samples it measures; null for a central laboratory.';

-- A range is never rewritten: a new one holds from its date on; of one date the last entered holds.
create table reference_range (
  id            uuid primary key,
  version       bigint      not null,
  trial_id      uuid        not null references trial,
  laboratory_id uuid        not null references laboratory,
  analyte       text        not null check (length(analyte) between 1 and 20),
  sex           text check (sex in ('FEMALE', 'MALE')),
  age_from      integer check (age_from between 0 and 130),
  age_to        integer check (age_to between 0 and 130),
  valid_from    date        not null,
  lower_limit   numeric,
  upper_limit   numeric,
  typed_lower   text        not null,
  typed_upper   text        not null,
  typed_unit    text        not null,
  entered_at    timestamptz not null,
  submission_id uuid        not null unique,
  check (lower_limit is not null or upper_limit is not null),
  check (lower_limit is null or upper_limit is null or lower_limit < upper_limit)
);
create index reference_range_laboratory on reference_range (laboratory_id, analyte, valid_from);

create table laboratory_result (
  id                     uuid primary key,
  version                bigint      not null,
  trial_id               uuid        not null references trial,
  patient_id             uuid        not null references patient,
  laboratory_id          uuid        not null references laboratory,
  analyte                text        not null check (length(analyte) between 1 and 20),
  sampled_at             timestamptz not null,
  sampled_on             date        not null,
  entered_at             timestamptz not null,
  comparator             text check (comparator in ('LESS', 'GREATER')),
  value                  numeric check (value >= 0),
  typed_value            text        not null,
  typed_unit             text        not null,
  lower_limit            numeric,
  upper_limit            numeric,
  before_treatment       boolean     not null,
  grade_status           text        not null check (grade_status in ('GRADED', 'NOT_GRADED', 'NEEDS_INPUT', 'UNKNOWN')),
  grade                  integer check (grade between 0 and 5),
  grade_term             text,
  grade_sentence         text        not null,
  grade_rule             text        not null,
  clinically_significant boolean,
  symptomatic            boolean,
  on_anticoagulant       boolean,
  replaces               uuid references laboratory_result,
  why                    text check (length(why) between 1 and 1000),
  replaced_at            timestamptz,
  cancelled_at           timestamptz,
  submission_id          uuid        not null,
  unique (submission_id, analyte),
  check ((replaces is null) = (why is null)),
  check (grade_status <> 'GRADED' or grade is not null)
);
-- Two people with one report: the second is told, and the database has the last word.
create unique index laboratory_result_once on laboratory_result (patient_id, laboratory_id, analyte, sampled_at)
  where replaced_at is null and cancelled_at is null;
create unique index laboratory_result_replaces on laboratory_result (replaces);
create index laboratory_result_patient on laboratory_result (patient_id, sampled_on, analyte)
  where replaced_at is null and cancelled_at is null;
create index laboratory_result_range on laboratory_result (laboratory_id, analyte, sampled_on);

select nk_keep('laboratory');
select nk_keep('reference_range');
select nk_keep('laboratory_result');

revoke update on reference_range from nk_app;
-- A result keeps what was typed; its standing, its grade and the answers to it change.
revoke update on laboratory_result from nk_app;
grant update (version, lower_limit, upper_limit, before_treatment, grade_status, grade, grade_term, grade_sentence, grade_rule,
              clinically_significant, symptomatic, on_anticoagulant, replaced_at, cancelled_at) on laboratory_result to nk_app;
