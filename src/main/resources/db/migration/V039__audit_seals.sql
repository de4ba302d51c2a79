-- Seals of the audit trail: batches of entries chained by SHA-256. A seal keeps the digest of each of its
-- entries, so that a check can name the entry that was altered, removed or put in between, whoever did it.
--
-- The order of the chain is (transaction, entry): a transaction below the oldest running one can add nothing
-- any more, so writers are never made to wait. A trail that is restored into another server meets a smaller
-- transaction counter; such a server starts a new epoch behind the highest entry sealed before.

create index audit_entry_chain on audit_entry (transaction_id, id);

create table audit_seal (
  number           bigint      primary key check (number > 0),
  sealed_at        timestamptz not null,
  epoch            int         not null check (epoch > 0),
  after_entry      bigint      not null,
  last_transaction xid8        not null,
  last_entry       bigint      not null,
  highest_entry    bigint      not null,
  entries          int         not null check (entries > 0),
  caught_up        boolean     not null,
  digests          bytea       not null,
  previous         bytea       not null check (octet_length(previous) = 32),
  hash             bytea       not null unique check (octet_length(hash) = 32),
  check (octet_length(digests) = entries * 40)
);
comment on table audit_seal is 'Written by nk_seal_audit only; neither changed nor deleted.';
comment on column audit_seal.after_entry is 'Entries of this epoch have greater numbers.';
comment on column audit_seal.highest_entry is 'Greatest entry number sealed so far.';
comment on column audit_seal.caught_up is 'Whether nothing finished was left unsealed: later entries cannot be older than running work.';
comment on column audit_seal.digests is 'For each entry its number (8 bytes) and the SHA-256 of its content (32 bytes), in the order of the chain.';
comment on column audit_seal.hash is 'SHA-256 over previous, number, time (microseconds), epoch, after_entry, caught_up and digests.';

-- A value with its length in front: no two entries have the same text.
create function nk_sealed_text(value text) returns text
  language sql immutable parallel safe set search_path = pg_catalog as $$
  select coalesce(octet_length(convert_to(value, 'UTF8')) || ':' || value, '-')
$$;

create function nk_entry_digest(e audit_entry) returns bytea
  language sql stable parallel safe set search_path = pg_catalog, public as $$
  select sha256(convert_to(concat_ws(',',
    nk_sealed_text(e.id::text), nk_sealed_text((extract(epoch from e.at) * 1000000)::bigint::text),
    nk_sealed_text(e.actor_id::text), nk_sealed_text(e.actor_name), nk_sealed_text(e.action),
    nk_sealed_text(e.record_type), nk_sealed_text(e.record_id::text), nk_sealed_text(e.trial_id::text),
    nk_sealed_text(e.site_id::text), nk_sealed_text(e.patient_id::text), nk_sealed_text(e.old_values::text),
    nk_sealed_text(e.new_values::text), nk_sealed_text(e.reason), nk_sealed_text(e.source),
    nk_sealed_text(e.transaction_id::text)), 'UTF8'))
$$;

-- Seals the next finished entries, at most so many; gives how many. One server at a time; the others get 0.
create function nk_seal_audit(batch int) returns int
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  last     audit_seal;
  horizon  xid8;
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
  restored := horizon <= last.last_transaction;
  for attempt in 1 .. 2 loop
    select count(*)::int as entries, max(b.id) as highest,
           (array_agg(b.transaction_id order by b.transaction_id desc, b.id desc))[1] as last_transaction,
           (array_agg(b.id order by b.transaction_id desc, b.id desc))[1] as last_entry,
           string_agg(int8send(b.id) || b.digest, ''::bytea order by b.transaction_id, b.id) as digests
      into part
      from (select e.id, e.transaction_id, nk_entry_digest(e) as digest from audit_entry e
             where (e.transaction_id, e.id) > (last.last_transaction, last.last_entry)
               and e.id > last.after_entry and (restored or e.transaction_id < horizon)
             order by e.transaction_id, e.id limit batch) b;
    exit when part.entries > 0 or not restored;
    restored := false; last.epoch := last.epoch + 1; last.after_entry := last.highest_entry;
    last.last_transaction := '0'; last.last_entry := 0;
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
revoke all on function nk_seal_audit(int) from public;
grant execute on function nk_seal_audit(int) to nk_app;
grant select on audit_seal to nk_app;

-- Checks asked for by people; carried on by whichever server is free, from where the last part ended.
create table trail_check (
  id             uuid        primary key,
  asked_at       timestamptz not null,
  asked_by       uuid        not null references person,
  asked_name     text        not null,
  anchor_number  bigint,
  anchor_hash    text check (anchor_hash ~ '^[0-9a-f]{64}$'),
  checked_seal   bigint      not null default 0,
  checked_entries bigint     not null default 0,
  last_seal      bigint      not null,
  finished_at    timestamptz,
  finding        text,
  broken_entry   bigint,
  broken_seal    bigint,
  submission_id  uuid        not null unique,
  check ((anchor_number is null) = (anchor_hash is null)),
  check (finding is null or finished_at is not null)
);
comment on table trail_check is 'Working state of a check; asking and finding are entries of the trail.';
create index trail_check_waiting on trail_check (asked_at) where finished_at is null;
create index trail_check_latest on trail_check (asked_at desc);
grant select, insert on trail_check to nk_app;
grant update (checked_seal, checked_entries, finished_at, finding, broken_entry, broken_seal) on trail_check to nk_app;
