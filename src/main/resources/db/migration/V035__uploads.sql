-- Laboratory files: kept as they came, checked row by row, imported in one transaction.

-- What a laboratory was asked once for all files of an upload.
create table upload (
  id            uuid primary key,
  version       bigint      not null,
  trial_id      uuid        not null references trial,
  laboratory_id uuid        not null references laboratory,
  cytometer     text        not null check (length(cytometer) between 1 and 60),
  panel_version text        not null check (length(panel_version) between 1 and 60),
  batch         text        not null check (length(batch) between 1 and 60),
  lots          text        not null check (length(lots) <= 500),
  count_method  text        not null check (count_method in ('NONE', 'SINGLE_PLATFORM', 'DUAL_PLATFORM')),
  state         text        not null check (state in ('CHECKED', 'IMPORTING', 'PARTLY_IMPORTED', 'IMPORTED', 'WITHDRAWN', 'CANCELLED')),
  problem       text        check (length(problem) between 1 and 1000),
  uploaded_by   uuid        not null references person,
  uploaded_at   timestamptz not null,
  checked_at    timestamptz not null,
  import_by     uuid references person,
  imported_at   timestamptz,
  ended_reason  text        check (length(ended_reason) between 1 and 500),
  submission_id uuid        not null unique,
  check (state <> 'IMPORTING' or import_by is not null),
  check ((state in ('WITHDRAWN', 'CANCELLED')) = (ended_reason is not null))
);
create index upload_trial on upload (trial_id, uploaded_at desc);
create index upload_importing on upload (uploaded_at) where state = 'IMPORTING';

-- Files by their own SHA-256, unmodified, in parts of at most 1 MiB so that none is ever in memory as a whole; written once.
create table upload_content (
  sha256  text  not null check (sha256 ~ '^[0-9a-f]{64}$'),
  part    int   not null check (part >= 0),
  content bytea not null check (length(content) <= 1048576),
  primary key (sha256, part)
);

-- A name given by a laboratory can hold that of a person: the trail keeps it secret.
create table upload_file (
  id           uuid primary key,
  version      bigint      not null,
  trial_id     uuid        not null references trial,
  upload_id    uuid        not null references upload,
  number       int         not null check (number > 0),
  name         text        not null check (length(name) between 1 and 200),
  sha256       text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes        bigint      not null check (bytes >= 0),
  kind         text        not null check (kind in ('FLOWJO', 'DIVA_TUBES', 'DIVA_BATCH', 'MAPPED', 'UNKNOWN_TABLE', 'FCS', 'UNREADABLE', 'DUPLICATE')),
  note         text        check (length(note) between 1 and 500),
  events       bigint      check (events >= 0),
  acquired_on  date,
  unique (upload_id, number)
);
create index upload_file_sha256 on upload_file (trial_id, sha256);
create index upload_file_upload on upload_file (upload_id, number);

-- The check of a file, made again from the file whenever it is asked for; of no meaning without it.
create table upload_row (
  id          uuid primary key,
  upload_id   uuid    not null references upload,
  file_id     uuid    not null references upload_file,
  fcs_file_id uuid    references upload_file,
  number      int     not null check (number > 0),
  line        int     not null check (line >= 0),
  name        text    not null,
  acquired_on date,
  measured    int     not null check (measured >= 0),
  refused     int     not null check (refused >= 0),
  events      bigint,
  warning     text,
  state       text    not null check (state in ('READY', 'TO_RESOLVE', 'CONTROL', 'IMPORTED', 'LEFT_OUT', 'WITHDRAWN', 'SUMMARY')),
  reason_code text    not null,
  reason      text    not null,
  sample_code text,
  tube        text,
  unique (upload_id, number)
);
create index upload_row_state on upload_row (upload_id, state, number);
create index upload_row_sample on upload_row (sample_code) where state = 'IMPORTED';

create table upload_column (
  upload_id uuid not null references upload,
  file_id   uuid not null references upload_file,
  number    int  not null check (number > 0),
  gate_path text not null,
  statistic text not null,
  channel   text not null,
  marker    text,
  unit      text,
  primary key (upload_id, gate_path, statistic, channel)
);

create table upload_refusal (
  upload_id uuid not null references upload,
  file_id   uuid not null references upload_file,
  number    int  not null check (number > 0),
  line      int  not null,
  col       int  not null,
  typed     text not null,
  code      text not null,
  reason    text not null,
  primary key (upload_id, number)
);

create table upload_progress (
  upload_id uuid primary key references upload,
  done      int not null check (done >= 0),
  total     int not null check (total >= done)
);
comment on table upload_progress is 'How far an import is; overwritten while it runs, of no meaning afterwards.';

-- What a person said about a row; the latest one stands, earlier ones stay readable.
create table upload_statement (
  id          uuid primary key,
  version     bigint      not null,
  trial_id    uuid        not null references trial,
  upload_id   uuid        not null references upload,
  file_id     uuid        not null references upload_file,
  line        int         not null check (line >= 0),
  row_name    text        not null,
  kind        text        not null check (kind in ('ASSIGNED', 'CORRECTS', 'LEFT_OUT', 'PATIENT_TUBE')),
  sample_code text,
  tube        text,
  reason      text        not null check (length(reason) between 1 and 500),
  said_by     uuid        not null references person,
  said_at     timestamptz not null,
  check ((kind in ('ASSIGNED', 'CORRECTS')) = (sample_code is not null)),
  check ((sample_code is null) = (tube is null))
);
create index upload_statement_row on upload_statement (upload_id, said_at);

-- What a column of a laboratory is, by its whole path: another gate is another column.
create table column_map (
  id            uuid primary key,
  version       bigint      not null,
  trial_id      uuid        not null references trial,
  laboratory_id uuid        not null references laboratory,
  panel_version text        not null,
  gate_path     text        not null,
  statistic     text        not null,
  channel       text        not null,
  parameter     text,
  unit          text,
  mapped_by     uuid        not null references person,
  mapped_at     timestamptz not null,
  unique (laboratory_id, panel_version, gate_path, statistic, channel),
  check ((parameter is null) = (unit is null))
);
comment on column column_map.parameter is 'Null where the column is always ignored.';

-- Tables of no known program: which column names the sample.
create table key_column (
  id            uuid primary key,
  version       bigint      not null,
  trial_id      uuid        not null references trial,
  laboratory_id uuid        not null references laboratory,
  headers       text        not null check (length(headers) between 1 and 20000),
  key_header    text        not null check (length(key_header) between 1 and 500),
  saved_by      uuid        not null references person,
  saved_at      timestamptz not null
);
create unique index key_column_once on key_column (laboratory_id, md5(headers));

create table row_pattern (
  id            uuid primary key,
  version       bigint      not null,
  trial_id      uuid        not null references trial,
  laboratory_id uuid        not null unique references laboratory,
  controls      text        not null check (length(controls) <= 2000),
  summaries     text        not null check (length(summaries) <= 2000),
  saved_by      uuid        not null references person,
  saved_at      timestamptz not null
);

select nk_keep('upload');
select nk_keep('upload_file', 'name');
select nk_keep('upload_statement', 'row_name');
select nk_keep('column_map');
select nk_keep('key_column');
select nk_keep('row_pattern');

revoke update on upload, upload_file, upload_statement, column_map from nk_app;
grant update (version, state, problem, checked_at, import_by, imported_at, ended_reason) on upload to nk_app;
grant update (version, kind, note, events, acquired_on) on upload_file to nk_app;
grant update (version, parameter, unit, mapped_by, mapped_at) on column_map to nk_app;
grant select, insert on upload_content to nk_app;
grant select, insert, update, delete on upload_row, upload_column, upload_refusal to nk_app;
grant select, insert, update on upload_progress to nk_app;
