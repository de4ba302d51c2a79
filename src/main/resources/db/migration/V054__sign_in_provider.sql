-- Sign-in at the institution's provider (OpenID Connect): which account is whose there.

create table provider_identity (
  id         uuid        primary key,
  version    bigint      not null,
  person_id  uuid        not null references person,
  issuer     text        not null check (length(issuer) between 1 and 500),
  subject    text        not null check (length(subject) between 1 and 255),
  linked_at  timestamptz not null,
  removed_at timestamptz
);
create unique index provider_identity_in_force on provider_identity (issuer, subject) where removed_at is null;
create index provider_identity_person on provider_identity (person_id);
comment on table provider_identity is 'Made by administrators only: nobody is matched by name or e-mail.';
select nk_keep('provider_identity');
revoke update on provider_identity from nk_app;
grant update (version, removed_at) on provider_identity to nk_app;
