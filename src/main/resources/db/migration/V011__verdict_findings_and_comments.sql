-- What the rules proposed when a verdict was signed, what they propose since a result changed, and what the sponsor says.

alter table verdict add column proposed text
  check (proposed in ('NOT_STARTED', 'WINDOW_OPEN', 'DLT', 'NO_DLT', 'NOT_EVALUABLE', 'UNDETERMINED'));

create table verdict_late_finding (
  id         uuid primary key,
  version    bigint      not null,
  trial_id   uuid        not null references trial,
  patient_id uuid        not null references patient,
  verdict_id uuid        not null references verdict,
  proposed   text        not null check (proposed in ('DLT', 'NO_DLT', 'NOT_EVALUABLE', 'UNDETERMINED')),
  because    text        not null,
  sampled_on date        not null,
  entered_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid references person,
  settlement text check (length(settlement) between 1 and 1000),
  check ((settled_at is null) = (settlement is null))
);
create unique index verdict_late_finding_open on verdict_late_finding (verdict_id) where settled_at is null;
create index verdict_late_finding_trial on verdict_late_finding (trial_id) where settled_at is null;
create index verdict_late_finding_patient on verdict_late_finding (patient_id, entered_at);
select nk_keep('verdict_late_finding');
revoke update on verdict_late_finding from nk_app;
grant update (version, settled_at, settled_by, settlement) on verdict_late_finding to nk_app;

create table verdict_comment (
  id            uuid primary key,
  version       bigint      not null,
  trial_id      uuid        not null references trial,
  patient_id    uuid        not null references patient,
  verdict_id    uuid        not null references verdict,
  comment       text        not null check (length(comment) between 1 and 2000),
  entered_at    timestamptz not null,
  entered_by    uuid        not null references person,
  submission_id uuid        not null unique
);
create index verdict_comment_patient on verdict_comment (patient_id, entered_at);
select nk_keep('verdict_comment');
-- A comment stays as it was written; another one may follow.
revoke update on verdict_comment from nk_app;
