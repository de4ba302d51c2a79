-- Second factors and signing with passkeys: one-time codes, recovery codes, challenges for one signature.

-- ---------------------------------------------------------------- one-time codes

create table second_factor (
  id          uuid        primary key,
  version     bigint      not null,
  person_id   uuid        not null references person,
  secret      bytea       not null,
  enrolled_at timestamptz not null,
  removed_at  timestamptz
);
create unique index second_factor_in_force on second_factor (person_id) where removed_at is null;
comment on table second_factor is 'One-time codes (RFC 6238) of people; a removed factor asks and accepts nothing.';
comment on column second_factor.secret is 'AES-256-GCM under a key of the configuration, bound to the person.';
select nk_keep('second_factor', 'secret');
revoke update on second_factor from nk_app;
grant update (version, removed_at) on second_factor to nk_app;

-- The last step of 30 seconds whose code was accepted: none is accepted twice, on any node. Working state.
create table second_factor_use (
  factor_id uuid   primary key references second_factor,
  last_step bigint not null
);
grant select, insert, update on second_factor_use to nk_app;

-- Codes for a lost telephone, 80 random bits each. Working state: their use is an entry of the sign-in.
create table recovery_code (
  factor_id uuid        not null references second_factor,
  code_hash text        not null,
  used_at   timestamptz,
  primary key (factor_id, code_hash)
);
comment on column recovery_code.code_hash is 'SHA-256 of the factor and the code, in hexadecimal.';
grant select, insert on recovery_code to nk_app;
grant update (used_at) on recovery_code to nk_app;

-- ---------------------------------------------------------------- signing with a passkey

-- By what the signer proved who they are; null for signatures of before.
alter table signature add column means text check (means in ('PASSWORD', 'PASSKEY'));

-- A challenge for one signature: answered once, in one session, for one content of a form. Working state, cleared
-- after a day; the signature says that a passkey made it.
create table signing_challenge (
  challenge_hash text        primary key,
  person_id      uuid        not null references person,
  session_hash   text        not null,
  content_hash   text        not null,
  expires_at     timestamptz not null,
  answered_at    timestamptz,
  ticket_hash    text        unique,
  used_at        timestamptz
);
comment on column signing_challenge.content_hash is 'SHA-256 of the address and the fields of the form that is signed.';
comment on column signing_challenge.ticket_hash is 'SHA-256 of what the form carries in place of the password.';
create index signing_challenge_expires on signing_challenge (expires_at);
grant select, insert, update, delete on signing_challenge to nk_app;
