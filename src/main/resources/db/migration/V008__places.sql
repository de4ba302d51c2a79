-- Reservations that expire, the waiting list, offers.

alter table slot add column reserved_until timestamptz;
alter table slot add column override_reason text check (length(override_reason) between 1 and 500);

-- A place asked for by a site. It carries no clinical identifier: the patient is known only after consent.
create table place_request (
  id              uuid primary key,
  version         bigint      not null,
  trial_id        uuid        not null references trial,
  site_id         uuid        not null references site,
  number          integer     not null check (number > 0),
  state           text        not null check (state in ('WAITING', 'OFFERED', 'TAKEN', 'EXPIRED', 'WITHDRAWN')),
  requested_at    timestamptz not null,
  requested_by    uuid        not null references person,
  level_number    integer,
  offered_at      timestamptz,
  offered_until   timestamptz,
  override_reason text check (length(override_reason) between 1 and 500),
  patient_id      uuid references patient,
  closed_at       timestamptz,
  closed_reason   text check (length(closed_reason) between 1 and 500),
  submission_id   uuid        not null unique,
  unique (trial_id, number),
  check ((state = 'WAITING') = (offered_at is null) or state = 'WITHDRAWN'),
  check ((state = 'TAKEN') = (patient_id is not null))
);
create index place_request_waiting on place_request (trial_id, state);
select nk_keep('place_request');
