-- What lists and Today look for, found without looking through everything.

-- Adverse events that may be incomplete. Whoever reads it looks again: an event may stand here that is
-- complete, but none that is not is missing. Kept by the application; what is here already is looked at anew.
create table adverse_event_open (
  adverse_event_id uuid primary key references adverse_event,
  trial_id         uuid not null references trial,
  patient_id       uuid not null references patient
);
create index adverse_event_open_trial on adverse_event_open (trial_id);
comment on table adverse_event_open is 'Adverse events that may be incomplete: a list to look at, no record of its own.';
grant select, insert, delete on adverse_event_open to nk_app;
insert into adverse_event_open (adverse_event_id, trial_id, patient_id)
select id, trial_id, patient_id from adverse_event where cancelled_at is null;

-- Patients in screening and under treatment are few, whatever the trial has behind it.
create index patient_present on patient (trial_id, registered_at) where status in ('SCREENING', 'ENROLLED');
create index patient_code on patient (trial_id, code);
create index patient_registered on patient (trial_id, registered_at desc);
create index patient_status on patient (trial_id, status, code);

create index adverse_event_listed on adverse_event (trial_id, onset_at desc, id) where cancelled_at is null;
create index adverse_event_relatedness_patient on adverse_event_relatedness (patient_id);
create index deviation_listed on deviation (trial_id, happened_at desc, id);
create index deviation_kind on deviation (trial_id, kind);
create index sae_case_listed on sae_case (trial_id, aware_at desc, number);
create index query_listed on query (trial_id, opened_at, id);
create index query_open on query (trial_id, opened_at, id) where state <> 'CLOSED';
create index audit_entry_trial on audit_entry (trial_id, id);
create index audit_entry_kind on audit_entry (record_type, id);
create index verdict_patient on verdict (patient_id, signed_at);
create index slot_patient on slot (patient_id);
