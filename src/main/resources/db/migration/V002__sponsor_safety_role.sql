-- A role for the sponsor's safety desk.

alter table role_grant drop constraint role_grant_role_check;
alter table role_grant add constraint role_grant_role_check
  check (role in ('COORDINATOR', 'INVESTIGATOR', 'LABORATORY', 'CELL_THERAPY_LABORATORY', 'PHARMACIST', 'STATISTICIAN',
                  'COMMITTEE_MEMBER', 'MONITOR', 'SPONSOR_SAFETY', 'ADMINISTRATOR'));

-- One place that gives a new table of clinical records its audit trail and the application's privileges.
create function nk_keep(kept text, variadic secret text[] default '{}') returns void
  language plpgsql set search_path = pg_catalog, public as $$
begin
  execute format('create trigger %I after insert or update or delete on %I for each row execute function nk_audit(%s)',
    kept || '_audit', kept, (select coalesce(string_agg(quote_literal(s), ', '), '') from unnest(secret) s));
  execute format('grant select, insert, update on %I to nk_app', kept);
end $$;
revoke all on function nk_keep(text, text[]) from public;
