-- Marker analyses: what was asked, and each run with the data that it was made of. Neither is ever changed.

create table marker_analysis (
  id            uuid primary key,
  version       bigint      not null,
  trial_id      uuid        not null references trial,
  number        integer     not null check (number > 0),
  planned       text        check (length(planned) between 1 and 40),
  marker        text        not null check (length(marker) between 1 and 60),
  visit         text        not null check (length(visit) between 1 and 40),
  compared_with text        check (length(compared_with) between 1 and 40),
  cut           text        not null check (cut in ('MEDIAN_GREATER', 'MEDIAN_AT_LEAST', 'CONTINUOUS')),
  endpoint      text        not null check (endpoint in ('PFS', 'OS')),
  landmark_day  integer     check (landmark_day between 0 and 3650),
  defined_at    timestamptz not null,
  submission_id uuid        not null unique,
  unique (trial_id, number)
);
create unique index marker_analysis_once on marker_analysis
  (trial_id, marker, visit, coalesce(compared_with, ''), cut, endpoint, coalesce(landmark_day, -1));
comment on column marker_analysis.landmark_day is 'Days after the first study drug; null for the day of sampling.';

create table marker_run (
  id            uuid primary key,
  version       bigint      not null,
  trial_id      uuid        not null references trial,
  analysis_id   uuid        not null references marker_analysis,
  number        integer     not null check (number > 0),
  patients      text        not null,
  exclusions    text        not null,
  warnings      text        not null,
  sha256        text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  rule_versions text        not null,
  p_value       double precision check (p_value between 0 and 1),
  run_at        timestamptz not null,
  run_by        text        not null,
  submission_id uuid        not null unique,
  unique (analysis_id, number)
);
create index marker_run_trial on marker_run (trial_id);
comment on column marker_run.patients is 'The data as CSV, from which every figure is computed again.';
comment on column marker_run.p_value is 'Of the main test: log-rank, or Cox for a continuous marker; null where there is none.';

select nk_keep('marker_analysis');
select nk_keep('marker_run', 'patients', 'exclusions');
revoke update on marker_analysis, marker_run from nk_app;
