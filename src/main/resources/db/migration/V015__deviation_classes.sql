-- How grave a protocol deviation is: said by a person with authority, never by the system.

create table deviation_class (
  id            uuid primary key,
  version       bigint      not null,
  trial_id      uuid        not null references trial,
  patient_id    uuid        not null references patient,
  deviation_id  uuid        not null unique references deviation,
  class         text        not null check (class in ('MINOR', 'MAJOR', 'CRITICAL')),
  reason        text        not null check (length(reason) between 1 and 1000),
  classified_at timestamptz not null,
  classified_by uuid        not null references person
);
create index deviation_class_trial on deviation_class (trial_id, class);
create index deviation_class_patient on deviation_class (patient_id);
select nk_keep('deviation_class');
