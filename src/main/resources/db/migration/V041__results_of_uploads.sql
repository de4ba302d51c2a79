-- A result of a file belongs to an upload that is kept.
alter table immune_result add constraint immune_result_of_upload foreign key (upload_id) references upload;

-- The value that a correction replaced: it counts again when the correction is withdrawn.
create index immune_result_superseded on immune_result (superseded_by) where superseded_by is not null;
create index assay_result_superseded on assay_result (superseded_by) where superseded_by is not null;
