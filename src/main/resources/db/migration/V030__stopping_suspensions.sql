-- Stopping rules that were met, and the signed decision to resume.

create table stopping_suspension (
  id               uuid primary key,
  version          bigint      not null,
  trial_id         uuid        not null references trial,
  rule             text        not null check (length(rule) between 1 and 60),
  event            text        not null check (length(event) between 1 and 60),
  events           integer     not null check (events >= 0),
  treated          integer     not null check (treated >= events),
  probability      numeric(7, 6) not null check (probability between 0 and 1),
  grounds          text        not null check (length(grounds) between 1 and 2000),
  rule_version     text        not null,
  protocol_version uuid        not null references protocol_version,
  suspended_at     timestamptz not null,
  resumed_at       timestamptz,
  resumed_reason   text check (length(resumed_reason) between 1 and 1000),
  signature_id     uuid,
  check (num_nonnulls(resumed_at, resumed_reason, signature_id) in (0, 3))
);
create index stopping_suspension_trial on stopping_suspension (trial_id, suspended_at);
create unique index stopping_suspension_open on stopping_suspension (trial_id, rule) where resumed_at is null;

select nk_keep('stopping_suspension');
revoke update on stopping_suspension from nk_app;
grant update (version, resumed_at, resumed_reason, signature_id) on stopping_suspension to nk_app;
