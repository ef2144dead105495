-- A workbook that was rejected, kept for a short while so that its sender can have it back once, annotated.
create table rejected_upload (
    token varchar(64) primary key,
    file_name varchar(300),
    original bytea not null,
    created_at timestamp with time zone not null
);

create index rejected_upload_created on rejected_upload (created_at);
