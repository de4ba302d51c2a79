-- Who is on call at a site, from when to when.

create table on_call_duty (
  id            uuid primary key,
  version       bigint      not null,
  site_id       uuid        not null references site,
  person        text        not null check (length(person) between 1 and 200),
  phone         text        not null check (length(phone) between 1 and 100),
  starts_at     timestamptz not null,
  ends_at       timestamptz not null,
  entered_at    timestamptz not null,
  cancelled_at  timestamptz,
  submission_id uuid        not null unique,
  check (starts_at < ends_at)
);
create index on_call_duty_site on on_call_duty (site_id, ends_at) where cancelled_at is null;
select nk_keep('on_call_duty');
