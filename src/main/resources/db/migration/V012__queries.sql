-- Queries on values: raised by edit checks or asked by a monitor, answered by the site, closed with a reason.

create table query (
  id             uuid primary key,
  version        bigint      not null,
  trial_id       uuid        not null references trial,
  patient_id     uuid        not null references patient,
  record_type    text        not null check (length(record_type) between 1 and 60),
  record_id      uuid        not null,
  field          text        not null check (length(field) between 1 and 60),
  check_name     text check (length(check_name) between 1 and 100),
  sentence       text        not null check (length(sentence) between 1 and 1000),
  link           text        not null check (link like '/%' and length(link) <= 300),
  state          text        not null check (state in ('OPEN', 'ANSWERED', 'CLOSED')),
  opened_at      timestamptz not null,
  opened_by      uuid references person,
  changed_at     timestamptz not null,
  submission_id  uuid        not null unique,
  check ((check_name is null) = (opened_by is not null))
);
create unique index query_one_per_check on query (record_type, record_id, field, check_name)
  where state <> 'CLOSED' and check_name is not null;
create index query_trial on query (trial_id, state, opened_at);
create index query_patient on query (patient_id, state);

create table query_message (
  id         uuid primary key,
  version    bigint      not null,
  trial_id   uuid        not null references trial,
  patient_id uuid        not null references patient,
  query_id   uuid        not null references query,
  person_id  uuid references person,
  author     text        not null,
  step       text        not null check (step in ('ASKED', 'ANSWERED', 'ASKED_AGAIN', 'CLOSED')),
  message    text        not null check (length(message) between 1 and 1000),
  said_at    timestamptz not null
);
create index query_message_query on query_message (query_id, said_at);

select nk_keep('query');
select nk_keep('query_message');
revoke update on query, query_message from nk_app;
grant update (version, state, changed_at) on query to nk_app;
