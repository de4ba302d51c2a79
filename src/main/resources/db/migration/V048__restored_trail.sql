-- A trail that came out of a backup: its transactions are numbers of another server. Everything up to the mark is
-- finished and is sealed whatever its numbers; behind it a new epoch begins, also where the counters overlap.

create table trail_restored (
  after_entry    bigint      primary key check (after_entry > 0),
  restored_at    timestamptz not null,
  backup_made_at timestamptz not null
);
comment on table trail_restored is 'Written by the restore command as the owner; the entry in the trail is made beside it.';
comment on column trail_restored.after_entry is 'Greatest entry that came out of the backup.';
grant select on trail_restored to nk_app;

create or replace function nk_seal_audit(batch int) returns int
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  last     audit_seal;
  horizon  xid8;
  mark     bigint;
  restored boolean;
  part     record;
  at_once  timestamptz := clock_timestamp();
  sealing  bytea;
begin
  if batch is null or batch < 1 or batch > 10000 then
    raise exception 'A batch has 1 to 10,000 entries.' using errcode = '22023';
  end if;
  if not pg_try_advisory_xact_lock(hashtext('nk_seal_audit')) then
    return 0;
  end if;
  select * into last from audit_seal order by number desc limit 1;
  if not found then
    last.number := 0; last.epoch := 1; last.after_entry := -9223372036854775807; last.highest_entry := 0;
    last.last_transaction := '0'; last.last_entry := 0; last.hash := decode(repeat('00', 32), 'hex');
  end if;
  horizon := pg_snapshot_xmin(pg_current_snapshot());
  select r.after_entry into mark from trail_restored r where r.after_entry > last.after_entry order by r.after_entry limit 1;
  restored := mark is not null or horizon <= last.last_transaction;
  for attempt in 1 .. 2 loop
    select count(*)::int as entries, max(b.id) as highest,
           (array_agg(b.transaction_id order by b.transaction_id desc, b.id desc))[1] as last_transaction,
           (array_agg(b.id order by b.transaction_id desc, b.id desc))[1] as last_entry,
           string_agg(int8send(b.id) || b.digest, ''::bytea order by b.transaction_id, b.id) as digests
      into part
      from (select e.id, e.transaction_id, nk_entry_digest(e) as digest from audit_entry e
             where (e.transaction_id, e.id) > (last.last_transaction, last.last_entry)
               and e.id > last.after_entry and e.id <= coalesce(mark, 9223372036854775807)
               and (restored or e.transaction_id < horizon)
             order by e.transaction_id, e.id limit batch) b;
    exit when part.entries > 0 or not restored;
    restored := false; last.epoch := last.epoch + 1; last.after_entry := coalesce(mark, last.highest_entry);
    last.last_transaction := '0'; last.last_entry := 0; mark := null;
  end loop;
  if part.entries = 0 then
    return 0;
  end if;
  sealing := last.hash || int8send(last.number + 1) || int8send((extract(epoch from at_once) * 1000000)::bigint)
    || int4send(last.epoch) || int8send(last.after_entry) || boolsend(part.entries < batch) || part.digests;
  insert into audit_seal (number, sealed_at, epoch, after_entry, last_transaction, last_entry, highest_entry, entries,
                          caught_up, digests, previous, hash)
  values (last.number + 1, at_once, last.epoch, last.after_entry, part.last_transaction, part.last_entry,
          greatest(last.highest_entry, part.highest), part.entries, part.entries < batch, part.digests, last.hash,
          sha256(sealing));
  return part.entries;
end $$;
