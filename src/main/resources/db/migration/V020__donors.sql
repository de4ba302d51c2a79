-- Donors: linked participants with a file of their own, and typings of donors and recipients.

-- A physician who looks after the donor and does not treat the recipient.
alter table role_grant drop constraint role_grant_role_check;
alter table role_grant add constraint role_grant_role_check
  check (role in ('COORDINATOR', 'INVESTIGATOR', 'LABORATORY', 'CELL_THERAPY_LABORATORY', 'PHARMACIST', 'STATISTICIAN',
                  'COMMITTEE_MEMBER', 'MONITOR', 'SPONSOR_SAFETY', 'DONOR_PHYSICIAN', 'ADMINISTRATOR'));

-- The recipient is patient_id. What only the donor's file may tell is in the tables that name the donor alone:
-- they carry no patient_id, so that the recipient's history does not show them.
create table donor (
  id                uuid primary key,
  version           bigint      not null,
  trial_id          uuid        not null references trial,
  patient_id        uuid        not null references patient,
  number            integer     not null check (number > 0),
  code              text        not null unique,
  relation          text        not null check (relation in ('SIBLING', 'CHILD', 'PARENT', 'UNCLE', 'AUNT', 'COUSIN',
                                                             'OTHER_RELATIVE')),
  birth_year        integer     not null check (birth_year between 1900 and 2200),
  sex               text        not null check (sex in ('FEMALE', 'MALE', 'UNDIFFERENTIATED', 'UNKNOWN')),
  cmv               text check (cmv in ('NEGATIVE', 'POSITIVE')),
  blood_group       text check (blood_group in ('O_NEG', 'O_POS', 'A_NEG', 'A_POS', 'B_NEG', 'B_POS', 'AB_NEG', 'AB_POS')),
  antibodies        text check (antibodies in ('NONE', 'PRESENT')),
  antibodies_mfi    integer check (antibodies_mfi between 0 and 100000),
  antibodies_on     date,
  veins             text check (length(veins) between 1 and 200),
  travel            text check (length(travel) between 1 and 200),
  apheresis_offered date,
  declined_at       timestamptz,
  registered_at     timestamptz not null,
  submission_id     uuid        not null unique,
  unique (patient_id, number),
  check (antibodies is null or antibodies_on is not null),
  check ((antibodies_mfi is null) = (antibodies is distinct from 'PRESENT'))
);
create index donor_trial on donor (trial_id, code);
comment on column donor.antibodies is 'Antibodies of the recipient against this donor''s HLA.';

create table donor_consent (
  id               uuid primary key,
  version          bigint      not null,
  trial_id         uuid        not null references trial,
  donor_id         uuid        not null references donor,
  kind             text        not null check (kind in ('GIVEN', 'WITHDRAWN')),
  document_version text check (length(document_version) between 1 and 100),
  happened_at      timestamptz not null,
  reason           text check (length(reason) between 1 and 500),
  entered_at       timestamptz not null,
  submission_id    uuid        not null unique,
  check ((kind = 'GIVEN') = (document_version is not null)),
  check ((kind = 'WITHDRAWN') = (reason is not null))
);
create index donor_consent_donor on donor_consent (donor_id, happened_at);

create table donor_marker (
  id            uuid primary key,
  version       bigint      not null,
  trial_id      uuid        not null references trial,
  donor_id      uuid        not null references donor,
  marker        text        not null check (marker in ('HIV', 'HTLV', 'HBV', 'HCV', 'SYPHILIS')),
  result        text        not null check (result in ('NEGATIVE', 'POSITIVE', 'INDETERMINATE')),
  sampled_on    date        not null,
  entered_at    timestamptz not null,
  cancelled_at  timestamptz,
  submission_id uuid        not null,
  unique (submission_id, marker)
);
create index donor_marker_donor on donor_marker (donor_id, marker, sampled_on);

create table donor_clearance (
  id           uuid primary key,
  version      bigint      not null,
  trial_id     uuid        not null references trial,
  donor_id     uuid        not null references donor,
  decision     text        not null check (decision in ('CLEARED', 'NOT_CLEARED')),
  apheresis_on date,
  valid_until  date,
  note         text check (length(note) between 1 and 1000),
  inputs       text        not null,
  rule_version text        not null,
  signature_id uuid        not null references signature,
  decided_by   text        not null,
  decided_at   timestamptz not null,
  check ((decision = 'CLEARED') = (valid_until is not null))
);
create index donor_clearance_donor on donor_clearance (donor_id, decided_at);

create table donor_event (
  id            uuid primary key,
  version       bigint      not null,
  trial_id      uuid        not null references trial,
  donor_id      uuid        not null references donor,
  term          text        not null check (length(term) between 1 and 200),
  onset_on      date        not null,
  grade         integer check (grade between 1 and 5),
  serious       boolean,
  outcome       text check (length(outcome) between 1 and 300),
  entered_at    timestamptz not null,
  cancelled_at  timestamptz,
  submission_id uuid        not null unique
);
create index donor_event_donor on donor_event (donor_id, onset_on);

-- Planned dates of a recipient, on which the validity of what was tested depends.
create table donation_plan (
  id                uuid primary key,
  version           bigint      not null,
  trial_id          uuid        not null references trial,
  patient_id        uuid        not null unique references patient,
  conditioning_on   date,
  apheresis_on      date,
  apheresis_booked  boolean     not null,
  clean_room_booked boolean     not null
);

-- A corrected typing is a further version with its reason. donor_id is null for the recipient's own.
create table typing (
  id                  uuid primary key,
  version             bigint      not null,
  trial_id            uuid        not null references trial,
  patient_id          uuid        not null references patient,
  donor_id            uuid references donor,
  number              integer     not null check (number > 0),
  entry               text        not null check (entry in ('GL_STRING', 'FIELDS', 'FILE')),
  hla                 text        not null check (length(hla) between 1 and 4000),
  kir                 text        not null check (length(kir) <= 4000),
  laboratory          text        not null check (length(laboratory) between 1 and 200),
  typed_on            date        not null,
  reason              text check (length(reason) between 1 and 500),
  entered_by          uuid        not null references person,
  entered_by_name     text        not null,
  entered_at          timestamptz not null,
  second_signature_id uuid references signature,
  second_name         text,
  second_at           timestamptz,
  submission_id       uuid        not null unique,
  check ((number = 1) = (reason is null))
);
create unique index typing_once on typing
  (patient_id, coalesce(donor_id, '00000000-0000-0000-0000-000000000000'::uuid), number);

-- How the columns of a laboratory's file are read.
create table typing_column_map (
  id         uuid primary key,
  version    bigint      not null,
  trial_id   uuid        not null references trial,
  laboratory text        not null check (length(laboratory) between 1 and 200),
  columns    text        not null check (length(columns) between 1 and 4000),
  saved_at   timestamptz not null,
  unique (trial_id, laboratory)
);

select nk_keep('donor');
select nk_keep('donor_consent');
select nk_keep('donor_marker', 'result');
select nk_keep('donor_clearance', 'note', 'inputs');
select nk_keep('donor_event');
select nk_keep('donation_plan');
select nk_keep('typing');
select nk_keep('typing_column_map');

revoke update on donor_consent, donor_marker, donor_clearance, donor_event, typing from nk_app;
grant update (version, cancelled_at) on donor_marker to nk_app;
grant update (version, cancelled_at, grade, serious, outcome) on donor_event to nk_app;
grant update (version, second_signature_id, second_name, second_at) on typing to nk_app;
