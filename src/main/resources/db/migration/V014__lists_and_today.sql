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
create index sae_case_listed on sae_case (trial_id, aware_at desc nulls last, number);
create index query_listed on query (trial_id, opened_at, id);
create index query_open on query (trial_id, opened_at, id) where state <> 'CLOSED';
create index audit_entry_trial on audit_entry (trial_id, id);
create index audit_entry_kind on audit_entry (record_type, id);
create index verdict_patient on verdict (patient_id, signed_at);
create index slot_patient on slot (patient_id);
create index expected_visit_target on expected_visit (trial_id, target) where took_place is not false;

-- Cases in which something waits for the site or the sponsor, kept by the changes of what decides on it.
create table sae_case_open (
  case_id uuid primary key references sae_case
);
comment on table sae_case_open is 'Serious cases with a report or a judgement outstanding: a list to look at, no record of its own.';
grant select, insert, delete on sae_case_open to nk_app;

create function nk_sae_case_waits(wanted uuid) returns void
  language plpgsql set search_path = pg_catalog, public as $$
begin
  delete from sae_case_open where case_id = wanted;
  insert into sae_case_open (case_id)
  select c.id
    from sae_case c join adverse_event e on e.id = c.adverse_event_id
    left join lateral (select min(r.sent_at) as first_sent, max(r.sent_at) as last_sent, max(r.event_version) as version
                         from sae_report r where r.case_id = c.id) r on true
    left join lateral (select max(a.assessed_at) as at from sae_assessment a where a.case_id = c.id) a on true
   where c.id = wanted and coalesce(e.serious, false) and e.cancelled_at is null
     and (r.first_sent is null or r.version < e.version or a.at is null or a.at < r.last_sent)
      on conflict do nothing;
end $$;

create function nk_sae_case_changed() returns trigger
  language plpgsql set search_path = pg_catalog, public as $$
begin
  perform nk_sae_case_waits((to_jsonb(new) ->> case tg_table_name when 'sae_case' then 'id' else 'case_id' end)::uuid);
  return new;
end $$;

create function nk_sae_event_changed() returns trigger
  language plpgsql set search_path = pg_catalog, public as $$
begin
  perform nk_sae_case_waits(c.id) from sae_case c where c.adverse_event_id = new.id;
  return new;
end $$;

create trigger sae_case_waits after insert on sae_case for each row execute function nk_sae_case_changed();
create trigger sae_report_waits after insert on sae_report for each row execute function nk_sae_case_changed();
create trigger sae_assessment_waits after insert on sae_assessment for each row execute function nk_sae_case_changed();
create trigger adverse_event_waits after update on adverse_event for each row execute function nk_sae_event_changed();
select nk_sae_case_waits(id) from sae_case;
