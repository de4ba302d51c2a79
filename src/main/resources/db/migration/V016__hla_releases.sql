-- IPD-IMGT/HLA releases: the files as published, and the KIR ligand motif of every allele derived from
-- them. A release is read once and never changed; the newest accepted one is in use, earlier ones stay
-- for the assessments that name them.

create table hla_release (
  id             uuid        primary key,
  version        bigint      not null,
  state          text        not null check (state in ('WAITING', 'ACCEPTED', 'REFUSED')),
  sha256         text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name           text check (length(name) between 1 and 60),
  release_order  bigint,
  rule_version   text check (length(rule_version) between 1 and 60),
  problems       text[]      not null default '{}',
  uploaded_at    timestamptz not null,
  uploaded_by    uuid        not null references person,
  read_at        timestamptz,
  submission_id  uuid        not null unique,
  check ((state = 'WAITING') = (read_at is null)),
  check (state <> 'ACCEPTED' or (name is not null and release_order is not null and rule_version is not null)),
  check ((state = 'REFUSED') = (cardinality(problems) > 0))
);
comment on column hla_release.sha256 is 'SHA-256 over the names and SHA-256 of its files in the order of their names';
create unique index hla_release_one_per_name on hla_release (name) where state = 'ACCEPTED';
create unique index hla_release_one_per_files on hla_release (sha256) where state <> 'REFUSED';
create index hla_release_newest on hla_release (release_order desc) where state = 'ACCEPTED';

create table hla_release_content (
  sha256  text  primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  content bytea not null
);
comment on table hla_release_content is 'Files by their own SHA-256, unmodified; written once.';

create table hla_release_file (
  release_id uuid not null references hla_release,
  file_name  text not null check (length(file_name) between 1 and 60),
  sha256     text not null references hla_release_content,
  bytes      bigint not null check (bytes > 0),
  primary key (release_id, file_name)
);

create table hla_release_progress (
  release_id uuid   primary key references hla_release,
  file_name  text   not null,
  done       int    not null check (done >= 0),
  total      int    not null check (total >= done)
);
comment on table hla_release_progress is 'How far the reading is; overwritten while it runs, of no meaning afterwards.';

create table hla_allele (
  release_id uuid not null references hla_release,
  name       text not null check (length(name) between 4 and 40),
  motif      text check (motif in ('NONE', 'C1', 'C2', 'BW4_80I', 'BW4_80T', 'A3A11')),
  g_group    text,
  p_group    text,
  primary key (release_id, name)
);
comment on table hla_allele is 'Motif by the residues of each allele, written once with its release and never changed.';

select nk_keep('hla_release');
revoke update on hla_release from nk_app;
grant update (version, state, name, release_order, rule_version, problems, read_at) on hla_release to nk_app;
grant select, insert on hla_release_content, hla_release_file, hla_allele to nk_app;
grant select, insert, update on hla_release_progress to nk_app;
