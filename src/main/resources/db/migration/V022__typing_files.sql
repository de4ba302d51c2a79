-- The file that a typing was read from.
alter table typing
  add column file_name   text check (length(file_name) between 1 and 200),
  add column file_sha256 text check (file_sha256 ~ '^[0-9a-f]{64}$'),
  add check ((file_name is null) = (file_sha256 is null)),
  add check (file_name is null or entry = 'FILE');
