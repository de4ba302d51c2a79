-- A signed verdict on cytopenia keeps what the rule would propose once its counts have changed.
-- Nothing changes by itself: an investigator signs anew.

alter table cytopenia_verdict
  add column would_be text check (length(would_be) between 1 and 2000),
  add column differs_since timestamptz,
  add check ((would_be is null) = (differs_since is null));
comment on column cytopenia_verdict.would_be is 'Proposal on the counts as they stand now, where it differs from the one at signing.';
create index cytopenia_verdict_differs on cytopenia_verdict (trial_id, differs_since)
  where differs_since is not null and superseded_at is null;
grant update (would_be, differs_since) on cytopenia_verdict to nk_app;
