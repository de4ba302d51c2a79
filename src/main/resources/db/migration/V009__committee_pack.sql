-- Committee: packs with a data cut, meetings with quorum, notices to those whom a decision concerns.

-- ---------------------------------------------------------------- records as they were

create index audit_entry_created on audit_entry (record_type, record_id) include (at) where action = 'CREATED';

-- The rows of a trial in one audited table as they were at a moment: later rows are left out, later
-- changes are taken back, the earliest one last. A row older than the trail of its table was there. Columns named in "without" are left out.
create function nk_as_of(kept text, trial uuid, moment timestamptz, without text[] default '{}') returns setof jsonb
  language plpgsql stable set search_path = pg_catalog, public set timezone = 'UTC' as $$
declare
  whose text;
begin
  if to_regclass(format('public.%I', kept)) is null then
    return;
  end if;
  if exists (select 1 from pg_attribute where attrelid = to_regclass(format('public.%I', kept)) and attname = 'trial_id') then
    whose := 'r.trial_id = $1';
  else
    whose := 'r.patient_id in (select p.id from patient p where p.trial_id = $1)';
  end if;
  return query execute format($sql$
    select (to_jsonb(r) || coalesce(undone.old, '{}'::jsonb)) - 'version' - $4
      from %1$I r
      left join lateral (
        select jsonb_object_agg(c.key, c.value order by e.id desc) as old
          from audit_entry e cross join lateral jsonb_each(e.old_values) c
         where e.record_type = %2$L and e.record_id = r.id and e.action = 'CHANGED' and e.at > $2) undone on true
     where %3$s
       and not exists (select 1 from audit_entry e
                        where e.record_type = %2$L and e.record_id = r.id and e.action = 'CREATED' and e.at > $2)
     order by r.id$sql$, kept, kept, whose)
    using trial, moment, kept, without;
end $$;
revoke all on function nk_as_of(text, uuid, timestamptz, text[]) from public;
grant execute on function nk_as_of(text, uuid, timestamptz, text[]) to nk_app;

-- ---------------------------------------------------------------- packs

create table committee_pack (
  id                  uuid primary key,
  version             bigint      not null,
  trial_id            uuid        not null references trial,
  number              integer     not null check (number > 0),
  protocol_version_id uuid        not null references protocol_version,
  cut_off             timestamptz not null,
  trail_cut_off       timestamptz not null,
  content             text        not null,
  content_sha256      text        not null,
  pdf                 bytea       not null,
  pdf_sha256          text        not null,
  prepared_by         uuid        not null references person,
  prepared_by_name    text        not null,
  entered_at          timestamptz not null,
  submission_id       uuid        not null unique,
  unique (trial_id, number)
);
comment on column committee_pack.trail_cut_off is 'The cut-off by the clock of the audit trail.';
select nk_keep('committee_pack', 'content', 'pdf');
revoke update on committee_pack from nk_app;

-- ---------------------------------------------------------------- meetings

create table committee_meeting (
  id              uuid primary key,
  version         bigint      not null,
  trial_id        uuid        not null references trial,
  number          integer     not null check (number > 0),
  held_on         date        not null,
  pack_id         uuid references committee_pack,
  quorum_rule     text        not null,
  quorum_missing  text,
  no_quorum_reason text check (length(no_quorum_reason) <= 1000),
  minutes         text check (length(minutes) <= 4000),
  entered_at      timestamptz not null,
  entered_by      uuid        not null references person,
  submission_id   uuid        not null unique,
  unique (trial_id, number),
  check (quorum_missing is null or no_quorum_reason is not null)
);
create table meeting_attendee (
  id           uuid primary key,
  version      bigint not null,
  trial_id     uuid   not null references trial,
  meeting_id   uuid   not null references committee_meeting,
  place        integer not null,
  person_id    uuid references person,
  name         text   not null check (length(name) between 1 and 200),
  role         text   not null,
  delegated_by text check (length(delegated_by) <= 200),
  unique (meeting_id, place)
);
create table decision_meeting (
  id          uuid primary key,
  version     bigint not null,
  trial_id    uuid   not null references trial,
  decision_id uuid   not null unique references decision,
  meeting_id  uuid   not null references committee_meeting
);
select nk_keep('committee_meeting'), nk_keep('meeting_attendee'), nk_keep('decision_meeting');
revoke update on committee_meeting, meeting_attendee, decision_meeting from nk_app;

-- ---------------------------------------------------------------- notices

create table notice (
  id          uuid primary key,
  version     bigint      not null,
  trial_id    uuid        not null references trial,
  trial_code  text        not null,
  kind        text        not null check (kind in ('EFFECTIVE', 'REOPENED', 'WITHDRAWN', 'SUSPENDED')),
  decision_id uuid references decision,
  sentence    text        not null check (length(sentence) <= 1000),
  link        text        not null,
  raised_at   timestamptz not null
);
create index notice_decision on notice (decision_id);
create table notice_receipt (
  id              uuid primary key,
  version         bigint not null,
  trial_id        uuid   not null references trial,
  notice_id       uuid   not null references notice,
  person_id       uuid   not null references person,
  role            text   not null,
  acknowledged_at timestamptz,
  unique (notice_id, person_id)
);
create index notice_receipt_person on notice_receipt (person_id, acknowledged_at);
select nk_keep('notice'), nk_keep('notice_receipt');
revoke update on notice, notice_receipt from nk_app;
grant update (version, acknowledged_at) on notice_receipt to nk_app;

-- Mail to be sent: working state, no trial data.
create table notice_mail (
  notice_id    uuid primary key references notice,
  attempts     integer     not null default 0,
  due_at       timestamptz not null,
  sent_at      timestamptz,
  last_failure text
);
create index notice_mail_due on notice_mail (due_at) where sent_at is null;
grant select, insert, update on notice_mail to nk_app;
