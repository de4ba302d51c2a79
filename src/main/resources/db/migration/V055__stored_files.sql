-- Every kept file in one place, addressed by its SHA-256, in parts of at most 1 MiB.
alter table upload_content rename to stored_file;
comment on table stored_file is 'Files by their SHA-256, unmodified; written once. Records name them by this checksum.';

create function pg_temp.nk_file_parts(content bytea) returns table (part int, bytes bytea)
  language sql immutable as $$
  select n, substring(content from n * 1048576 + 1 for 1048576)
    from generate_series(0, greatest(length(content) - 1, 0) / 1048576) n
$$;

insert into stored_file (sha256, part, content)
select c.sha256, p.part, p.bytes from hla_release_content c, pg_temp.nk_file_parts(c.content) p on conflict do nothing;
insert into stored_file (sha256, part, content)
select c.sha256, p.part, p.bytes from ctcae_import c, pg_temp.nk_file_parts(c.content) p on conflict do nothing;
insert into stored_file (sha256, part, content)
select c.pdf_sha256, p.part, p.bytes from committee_pack c, pg_temp.nk_file_parts(c.pdf) p on conflict do nothing;
insert into stored_file (sha256, part, content)
select c.pdf_sha256, p.part, p.bytes from sae_report c, pg_temp.nk_file_parts(c.pdf) p on conflict do nothing;
insert into stored_file (sha256, part, content)
select c.pdf_sha256, p.part, p.bytes from product_decision c, pg_temp.nk_file_parts(c.pdf) p where c.pdf is not null
on conflict do nothing;

alter table hla_release_file drop constraint hla_release_file_sha256_fkey;
drop table hla_release_content;
alter table ctcae_import drop column content;
alter table committee_pack drop column pdf;
alter table sae_report drop column pdf;
alter table product_decision drop column pdf;

-- Wrong passwords are counted in sign_in_budget since V046; this table has had no reader since.
drop table sign_in_state;
