-- Donor cells reach charts and analyses only once a second person released them; a released value is corrected by
-- another row, as results of panels and assays are.

alter table chimerism
  add column state text not null default 'TO_RELEASE' check (state in ('TO_RELEASE', 'RELEASED', 'WITHDRAWN')),
  add column why text check (length(why) between 1 and 1000),
  add column superseded_by uuid references chimerism deferrable initially deferred,
  add column entered_by uuid references person,
  add column released_at timestamptz,
  add column released_by uuid references person;

-- Who entered what was there before stands in the trail. What is frozen or locked gets its standing too.
alter table chimerism disable trigger chimerism_lockable;
select set_config('nk.actor_name', 'the update of the application', true), set_config('nk.source', 'update', true),
       set_config('nk.reason', 'Release by a second person introduced', true);
update chimerism c
   set state = case when c.cancelled_at is null then 'TO_RELEASE' else 'WITHDRAWN' end,
       entered_by = (select p.id from audit_entry e join person p on p.id = e.actor_id
                      where e.record_type = 'chimerism' and e.record_id = c.id and e.action = 'CREATED'
                      order by e.id limit 1),
       version = version + 1;
-- Deferred checks of the update come first: a table for which some wait cannot be altered.
set constraints all immediate;
alter table chimerism enable trigger chimerism_lockable;
alter table chimerism alter column state drop default;
alter table chimerism
  add constraint chimerism_released check ((released_at is null) = (released_by is null)),
  add constraint chimerism_released_at check (state <> 'RELEASED' or (released_at is not null and entered_by is not null)),
  add constraint chimerism_second_person check (released_by <> entered_by),
  add constraint chimerism_withdrawn check ((state = 'WITHDRAWN') = (cancelled_at is not null));
comment on column chimerism.entered_by is 'Null where the trail does not say it: such a value is corrected before it can be released.';
comment on column chimerism.superseded_by is 'The correction that counts instead of this one.';

-- A correction may find that nothing can be said.
alter table chimerism drop constraint chimerism_qualifier_check, drop constraint chimerism_check1;
alter table chimerism
  add constraint chimerism_qualifier_check check (qualifier in ('EXACT', 'LESS', 'NOT_DETECTED', 'NOT_EVALUABLE')),
  add constraint chimerism_value_there check ((qualifier in ('NOT_DETECTED', 'NOT_EVALUABLE')) = (value is null));

drop index chimerism_once;
create unique index chimerism_once on chimerism (patient_id, sampled_on, method, fraction)
  where cancelled_at is null and superseded_by is null;
create index chimerism_waiting on chimerism (trial_id) where state = 'TO_RELEASE' and superseded_by is null;
create index chimerism_of_trial on chimerism (trial_id, fraction, method) where state = 'RELEASED' and superseded_by is null;
create index chimerism_superseded on chimerism (superseded_by) where superseded_by is not null;

-- What was measured is never rewritten; only its standing changes.
revoke update on chimerism from nk_app;
grant update (version, state, superseded_by, released_at, released_by, cancelled_at) on chimerism to nk_app;
