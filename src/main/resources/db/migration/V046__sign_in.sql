-- Sign-in and sessions: time-outs on record, forms kept over a time-out, budgets of wrong passwords, passkeys.

-- ---------------------------------------------------------------- time-outs

-- Whose session ended for want of use, so that the form that is sent afterwards finds its person. Working
-- state, cleared after a day; the audit entry stays.
create table ended_session (
  session_hash text        primary key,
  person_id    uuid        not null references person,
  ended_at     timestamptz not null
);
comment on column ended_session.session_hash is 'SHA-256 of the session identity, in hexadecimal.';
grant select, delete on ended_session to nk_app;

-- Noted by whichever node or job clears the session away; the entry in the trail is made beside it. Sign-out and
-- a changed password delete a session before its end.
create function nk_session_ended() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if old.expiry_time <= extract(epoch from clock_timestamp()) * 1000 + 5000 then
    insert into ended_session (session_hash, person_id, ended_at)
    select encode(sha256(convert_to(btrim(old.session_id), 'UTF8')), 'hex'), p.id, clock_timestamp()
      from person p where p.id::text = old.principal_name
    on conflict do nothing;
  end if;
  return old;
end $$;
revoke all on function nk_session_ended() from public;
create trigger spring_session_ended after delete on spring_session for each row execute function nk_session_ended();

-- What was typed into a form that was sent, or was open, when the session ended. The content is encrypted with a
-- key that only the browser has (AES-256-GCM), for hours; it is no record.
create table kept_form (
  id         uuid        primary key,
  person_id  uuid        not null references person,
  page       text        not null check (length(page) between 1 and 500),
  action     text        not null check (length(action) between 1 and 500),
  content    bytea       not null,
  expires_at timestamptz not null
);
create index kept_form_person on kept_form (person_id);
grant select, insert, delete on kept_form to nk_app;

-- ---------------------------------------------------------------- wrong passwords

-- How many wrong passwords came from one place: an account together with a known browser, an account together
-- with a network address, an account from everywhere, a network address over all accounts. Working state.
create table sign_in_budget (
  budget       text        primary key,
  failures     integer     not null default 0,
  locked_until timestamptz,
  last_at      timestamptz not null
);
comment on column sign_in_budget.budget is 'Kind and SHA-256: addresses and typed names are not readable.';
create index sign_in_budget_last on sign_in_budget (last_at);
grant select, insert, update, delete on sign_in_budget to nk_app;

-- Browsers in which a person has signed in before. Working state: it opens nothing, it only keeps strangers'
-- guesses apart from the person's own.
create table known_device (
  token_hash   text        not null,
  person_id    uuid        not null references person,
  last_used_at timestamptz not null,
  primary key (token_hash, person_id)
);
grant select, insert, update, delete on known_device to nk_app;

-- ---------------------------------------------------------------- passkeys

create table passkey (
  id              uuid        primary key,
  version         bigint      not null,
  person_id       uuid        not null references person,
  label           text        not null check (length(label) between 1 and 100),
  credential_id   bytea       not null unique,
  public_key      bytea       not null,
  transports      text        not null,
  backup_eligible boolean     not null,
  attestation     bytea,
  client_data     bytea,
  created_at      timestamptz not null,
  removed_at      timestamptz
);
create index passkey_person on passkey (person_id);
comment on table passkey is 'Passkeys (WebAuthn) of people; a removed one signs nobody in.';
select nk_keep('passkey', 'credential_id', 'public_key', 'attestation', 'client_data');
revoke update on passkey from nk_app;
grant update (version, label, removed_at) on passkey to nk_app;

-- What the authenticator told last. Working state: it changes with every sign-in.
create table passkey_use (
  passkey_id     uuid        primary key references passkey,
  sign_count     bigint      not null,
  uv_initialized boolean     not null,
  backup_state   boolean     not null,
  last_used_at   timestamptz not null
);
grant select, insert, update on passkey_use to nk_app;
