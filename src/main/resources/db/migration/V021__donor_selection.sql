-- The signed selection of a donor with everything it rests on, the reserve, the go before conditioning.

create table donor_assessment (
  id                  uuid primary key,
  version             bigint      not null,
  trial_id            uuid        not null references trial,
  patient_id          uuid        not null references patient,
  number              integer     not null check (number > 0),
  protocol_version_id uuid        not null references protocol_version,
  donor_id            uuid        not null references donor,
  donor_rank          integer     not null check (donor_rank > 0),
  reason              text check (length(reason) between 1 and 1000),
  rule_version        text        not null,
  release             text        not null,
  inputs              text        not null,
  outcome             text        not null,
  signature_id        uuid        not null references signature,
  signed_by           text        not null,
  signed_at           timestamptz not null,
  submission_id       uuid        not null unique,
  unique (patient_id, number),
  check (donor_rank = 1 or reason is not null)
);

create table donor_reserve (
  id            uuid primary key,
  version       bigint      not null,
  trial_id      uuid        not null references trial,
  patient_id    uuid        not null references patient,
  donor_id      uuid        not null references donor,
  signature_id  uuid        not null references signature,
  named_by      text        not null,
  named_at      timestamptz not null,
  submission_id uuid        not null unique
);
create index donor_reserve_patient on donor_reserve (patient_id, named_at);

create table conditioning_go (
  id             uuid primary key,
  version        bigint      not null,
  trial_id       uuid        not null references trial,
  patient_id     uuid        not null references patient,
  assessment_id  uuid        not null references donor_assessment,
  donor_id       uuid        not null references donor,
  checklist      text        not null,
  rule_version   text        not null,
  signature_id   uuid        not null references signature,
  signed_by      text        not null,
  signed_at      timestamptz not null,
  withdrawn_at   timestamptz,
  submission_id  uuid        not null unique
);
create index conditioning_go_patient on conditioning_go (patient_id, signed_at);

select nk_keep('donor_assessment', 'inputs');
select nk_keep('donor_reserve');
select nk_keep('conditioning_go');
revoke update on donor_assessment, donor_reserve, conditioning_go from nk_app;
grant update (version, withdrawn_at) on conditioning_go to nk_app;
