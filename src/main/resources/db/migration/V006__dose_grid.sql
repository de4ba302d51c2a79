-- Doses withheld, omitted or reduced, and tablets counted.

create table dose_withholding (
  id            uuid primary key,
  version       bigint      not null,
  trial_id      uuid        not null references trial,
  patient_id    uuid        not null references patient,
  drug          text,
  reason        text        not null check (length(reason) between 1 and 500),
  withheld_at   timestamptz not null,
  withheld_by   uuid        not null references person,
  lifted_at     timestamptz,
  lifted_by     uuid references person,
  lift_reason   text check (length(lift_reason) between 1 and 500),
  submission_id uuid        not null unique,
  check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lift_reason is null))
);
create unique index dose_withholding_once on dose_withholding (patient_id, coalesce(drug, '')) where lifted_at is null;
create index dose_withholding_patient on dose_withholding (patient_id, withheld_at);
create index dose_withholding_open on dose_withholding (trial_id) where lifted_at is null;

create table dose_omission (
  id               uuid primary key,
  version          bigint      not null,
  trial_id         uuid        not null references trial,
  patient_id       uuid        not null references patient,
  drug             text        not null,
  planned_on       date        not null,
  kind             text        not null check (kind in ('REDUCED', 'WITHHELD', 'MISSED')),
  cause            text        not null check (cause in ('ADVERSE_EVENT', 'PATIENT_DECISION', 'PROGRESSION', 'LOGISTICS', 'OTHER')),
  adverse_event_id uuid,
  explanation      text check (length(explanation) <= 500),
  dose_id          uuid references dose,
  entered_at       timestamptz not null,
  entered_by       uuid        not null references person,
  cancelled_at     timestamptz,
  submission_id    uuid        not null unique,
  check ((kind = 'REDUCED') = (dose_id is not null)),
  check (cause = 'ADVERSE_EVENT' or adverse_event_id is null),
  check (cause <> 'OTHER' or explanation is not null)
);
create unique index dose_omission_once on dose_omission (patient_id, drug, planned_on) where cancelled_at is null;

create table tablet_count (
  id            uuid primary key,
  version       bigint      not null,
  trial_id      uuid        not null references trial,
  patient_id    uuid        not null references patient,
  drug          text        not null,
  from_day      date        not null,
  to_day        date        not null,
  dispensed     integer     not null check (dispensed between 1 and 10000),
  returned      integer     not null check (returned between 0 and dispensed),
  strength      numeric     not null check (strength > 0 and strength <= 100000),
  unit          text        not null,
  planned_daily numeric     not null check (planned_daily > 0),
  note          text check (length(note) <= 500),
  entered_at    timestamptz not null,
  entered_by    uuid        not null references person,
  cancelled_at  timestamptz,
  submission_id uuid        not null unique,
  check (to_day >= from_day)
);
create index tablet_count_patient on tablet_count (patient_id, drug, from_day);

-- Who had a drug lately is asked every night, over all drugs of a trial.
create index dose_given_at on dose (trial_id, given_at) where cancelled_at is null;

select nk_keep('dose_withholding');
select nk_keep('dose_omission');
select nk_keep('tablet_count');

-- A withholding is lifted, an omission and a count are cancelled: none is rewritten.
revoke update on dose_withholding, dose_omission, tablet_count from nk_app;
grant update (version, lifted_at, lifted_by, lift_reason) on dose_withholding to nk_app;
grant update (version, cancelled_at) on dose_omission to nk_app;
grant update (version, cancelled_at) on tablet_count to nk_app;
