-- Visits: what is expected of each patient, what took place, moved dates, deviations of visits.

-- Expected visits are worked out from the protocol, the doses and the moved dates, and written anew whenever one of
-- these changes. They are no records of their own, so they have no trail and may be deleted.
create table visit_schedule (
  patient_id   uuid primary key references patient,
  trial_id     uuid not null references trial,
  computed_for date not null,
  cycle_starts date[] not null,
  planned_day_one date,
  ended_on     date
);
comment on table visit_schedule is 'On which site date a patient''s expected visits were worked out, and from what.';
grant select, insert, update on visit_schedule to nk_app;

create table expected_visit (
  patient_id uuid    not null references patient,
  trial_id   uuid    not null references trial,
  code       text    not null,
  visit      text    not null,
  number     integer not null,
  position   integer not null,
  day        text    not null,
  label      text    not null,
  standing   text    not null check (standing in ('DATED', 'PROVISIONAL', 'NOT_DATABLE')),
  why        text,
  target     date,
  opens      date,
  closes     date,
  span_days  integer not null check (span_days >= 1),
  procedures integer not null,
  done       integer not null,
  settled    integer not null,
  recorded   boolean not null,
  took_place boolean,
  actual_on  date,
  missed     boolean not null,
  primary key (patient_id, code),
  check ((standing = 'NOT_DATABLE') = (closes is null))
);
create index expected_visit_open on expected_visit (trial_id, opens) where settled < procedures;
create index expected_visit_unrecorded on expected_visit (closes) where not recorded and not missed;
grant select, insert, update, delete on expected_visit to nk_app;

create table visit_record (
  id            uuid primary key,
  version       bigint      not null,
  trial_id      uuid        not null references trial,
  patient_id    uuid        not null references patient,
  code          text        not null,
  visit         text        not null,
  number        integer     not null,
  took_place    boolean     not null,
  actual_on     date,
  not_done_reason text check (length(not_done_reason) <= 500),
  note          text check (length(note) <= 1000),
  target        date,
  opens         date,
  closes        date,
  span_days     integer     not null,
  entered_at    timestamptz not null,
  submission_id uuid        not null unique,
  unique (patient_id, code),
  check (took_place = (actual_on is not null)),
  check (took_place = (not_done_reason is null))
);
create index visit_record_trial on visit_record (trial_id);
comment on column visit_record.target is 'The plan by which the visit was judged when it was recorded; null while it had none.';
select nk_keep('visit_record');

create table visit_procedure (
  id         uuid primary key,
  version    bigint      not null,
  trial_id   uuid        not null references trial,
  patient_id uuid        not null references patient,
  visit_record_id uuid   not null references visit_record,
  procedure  text        not null,
  state      text        not null check (state in ('DONE', 'NOT_DONE', 'NOT_APPLICABLE')),
  done_on    date,
  reason     text check (length(reason) <= 500),
  shown_by   uuid,
  entered_at timestamptz not null,
  unique (visit_record_id, procedure),
  check ((state = 'DONE') = (done_on is not null)),
  check (state = 'DONE' or reason is not null)
);
create index visit_procedure_patient on visit_procedure (patient_id);
comment on column visit_procedure.shown_by is 'The record of another kind that shows that it was done.';
select nk_keep('visit_procedure');

create table schedule_move (
  id            uuid primary key,
  version       bigint      not null,
  trial_id      uuid        not null references trial,
  patient_id    uuid        not null references patient,
  code          text        not null,
  old_date      date,
  new_date      date        not null,
  reason        text        not null check (length(reason) between 1 and 500),
  moved_by      uuid        not null references person,
  moved_at      timestamptz not null,
  submission_id uuid        not null unique
);
create index schedule_move_patient on schedule_move (patient_id, moved_at);
select nk_keep('schedule_move');
revoke update on schedule_move from nk_app;

create table visit_deviation (
  id           uuid primary key,
  version      bigint not null,
  trial_id     uuid   not null references trial,
  patient_id   uuid   not null references patient,
  code         text   not null,
  procedure    text,
  kind         text   not null,
  closes       date,
  deviation_id uuid   not null unique references deviation
);
create unique index visit_deviation_missed on visit_deviation (patient_id, code, closes) where kind = 'visit-missed';
create index visit_deviation_patient on visit_deviation (patient_id, code);
comment on index visit_deviation_missed is 'However many servers look, a window that closed is one deviation.';
select nk_keep('visit_deviation');
revoke update on visit_deviation from nk_app;

-- Deviations are never rewritten: that one is settled is a row of its own.
create table deviation_resolution (
  id           uuid primary key,
  version      bigint      not null,
  trial_id     uuid        not null references trial,
  patient_id   uuid        not null references patient,
  deviation_id uuid        not null unique references deviation,
  explanation  text        not null check (length(explanation) between 1 and 500),
  resolved_at  timestamptz not null
);
create index deviation_resolution_patient on deviation_resolution (patient_id);
select nk_keep('deviation_resolution');
revoke update on deviation_resolution from nk_app;
