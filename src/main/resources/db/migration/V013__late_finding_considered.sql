-- The committee chair's word on a late finding that no investigator has settled: until then no decision is taken.

alter table verdict_late_finding
  add column considered_at timestamptz,
  add column considered_by uuid references person,
  add column consideration text check (length(consideration) between 1 and 1000),
  add check ((considered_at is null) = (considered_by is null) and (considered_at is null) = (consideration is null));
grant update (considered_at, considered_by, consideration) on verdict_late_finding to nk_app;
