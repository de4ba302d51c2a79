-- Adverse events: grades over time, action on each drug, seriousness, expectedness, outcome.

alter table adverse_event
  add worst_grade      integer check (worst_grade between 1 and 5),
  add ended_at         timestamptz,
  add ongoing          boolean,
  add serious_criteria text[] not null default '{}'
    check (serious_criteria <@ array ['DEATH', 'LIFE_THREATENING', 'HOSPITALISATION', 'DISABILITY', 'CONGENITAL_ANOMALY',
                                      'MEDICALLY_IMPORTANT']),
  add aware_at         timestamptz,
  add expected         text check (expected in ('EXPECTED', 'UNEXPECTED', 'UNKNOWN')),
  add outcome          text check (outcome in ('RECOVERED', 'RECOVERING', 'NOT_RECOVERED', 'RECOVERED_WITH_SEQUELAE', 'FATAL',
                                               'UNKNOWN')),
  add died_on          date,
  add next_dose        text check (next_dose in ('CONTINUE', 'WITHHOLD'));
comment on column adverse_event.grade is 'The grade now: that of the last period.';
comment on column adverse_event.ended_at is 'The moment of the end where its time of day is known; ended_on is its day.';
comment on column adverse_event.aware_at is 'When the site learnt that the event is serious: reporting clocks start here.';

-- One row a drug; each of the two answers may be open.
alter table adverse_event_relatedness
  alter relatedness drop not null,
  add action text check (action in ('NONE', 'DOSE_REDUCED', 'WITHHELD', 'STOPPED', 'NOT_APPLICABLE'));

create table adverse_event_grade (
  id               uuid primary key,
  version          bigint      not null,
  trial_id         uuid        not null references trial,
  patient_id       uuid        not null references patient,
  adverse_event_id uuid        not null references adverse_event,
  grade            integer     not null check (grade between 1 and 5),
  from_at          timestamptz not null,
  from_time_known  boolean     not null,
  to_at            timestamptz,
  to_time_known    boolean     not null,
  entered_at       timestamptz not null,
  removed_at       timestamptz
);
create index adverse_event_grade_event on adverse_event_grade (adverse_event_id) where removed_at is null;
create index adverse_event_grade_patient on adverse_event_grade (patient_id) where removed_at is null;

-- What was one grade becomes one period from the onset.
select set_config('nk.actor_name', 'migration', true),
       set_config('nk.reason', 'Grade periods introduced', true);
insert into adverse_event_grade (id, version, trial_id, patient_id, adverse_event_id, grade, from_at, from_time_known, to_time_known,
                                 entered_at)
select gen_random_uuid(), 0, trial_id, patient_id, id, grade, onset_at, onset_time_known, false, entered_at
  from adverse_event
 where grade is not null;
update adverse_event set worst_grade = grade, version = version + 1 where grade is not null;
update adverse_event set aware_at = entered_at, version = version + 1 where serious;

select nk_keep('adverse_event_grade');

-- NCI's CTCAE workbook, imported by an administrator: the file as checked, and its terms once imported.
create table ctcae_import (
  id             uuid primary key,
  version        bigint      not null,
  file_name      text        not null check (length(file_name) between 1 and 200),
  sha256         text        not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
  content        bytea       not null,
  ctcae_versions text[]      not null,
  uploaded_at    timestamptz not null,
  uploaded_by    uuid        not null references person,
  imported_at    timestamptz,
  imported_by    uuid references person,
  check ((imported_at is null) = (imported_by is null))
);

create table ctcae_text (
  import_id          uuid not null references ctcae_import,
  ctcae_version      text not null,
  term               text not null,
  system_organ_class text not null,
  definition         text,
  note               text,
  grade1             text,
  grade2             text,
  grade3             text,
  grade4             text,
  grade5             text,
  primary key (import_id, ctcae_version, term)
);
comment on table ctcae_text is 'Terms and texts as published; written once with their import and never changed.';
grant select, insert on ctcae_text to nk_app;

select nk_keep('ctcae_import', 'content');
revoke update on ctcae_import from nk_app;
grant update (version, imported_at, imported_by) on ctcae_import to nk_app;
