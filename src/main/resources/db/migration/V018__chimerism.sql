-- Donor cells in the recipient. A result below a limit keeps the limit and its sign; it is never stored as zero.

create table chimerism (
  id            uuid primary key,
  version       bigint      not null,
  trial_id      uuid        not null references trial,
  patient_id    uuid        not null references patient,
  sampled_on    date        not null,
  method        text        not null check (method in ('STR', 'QPCR', 'HLA_FLOW')),
  fraction      text        not null check (fraction in ('WHOLE_BLOOD', 'CD3', 'NK', 'MARROW')),
  qualifier     text        not null check (qualifier in ('EXACT', 'LESS', 'NOT_DETECTED')),
  value         numeric(7, 4) check (value > 0 and value <= 100),
  detection     numeric(7, 4) check (detection > 0 and detection < 100),
  quantification numeric(7, 4) check (quantification >= detection and quantification < 100),
  entered_at    timestamptz not null,
  cancelled_at  timestamptz,
  submission_id uuid        not null unique,
  check ((qualifier = 'NOT_DETECTED') = (value is null)),
  check (qualifier <> 'NOT_DETECTED' or detection is not null)
);
create index chimerism_patient on chimerism (patient_id, sampled_on);
create unique index chimerism_once on chimerism (patient_id, sampled_on, method, fraction) where cancelled_at is null;
comment on column chimerism.value is 'Percent donor cells; with LESS the result lies below it.';

select nk_keep('chimerism');
revoke update on chimerism from nk_app;
grant update (version, cancelled_at) on chimerism to nk_app;
