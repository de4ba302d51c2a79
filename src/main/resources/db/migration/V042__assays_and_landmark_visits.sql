-- Assays as markers, the planned visit as the start of the clock, the sample of a chimerism result.

-- Names of assays hold target and stimulus.
alter table marker_analysis drop constraint marker_analysis_marker_check;
alter table marker_analysis add constraint marker_analysis_marker_check check (length(marker) between 1 and 200);

alter table marker_analysis add column landmark_visit text check (length(landmark_visit) between 1 and 40);
alter table marker_analysis add constraint marker_analysis_one_clock check (landmark_day is null or landmark_visit is null);
comment on column marker_analysis.landmark_visit is 'Visit on whose day the clock of each patient starts; null for another clock.';
drop index marker_analysis_once;
create unique index marker_analysis_once on marker_analysis
  (trial_id, marker, visit, coalesce(compared_with, ''), cut, endpoint, coalesce(landmark_day, -1), coalesce(landmark_visit, ''));

alter table chimerism add column sample_id uuid references immune_sample;
create index chimerism_sample on chimerism (sample_id) where sample_id is not null;
comment on column chimerism.sample_id is 'The planned tube of that day, where one was collected.';
