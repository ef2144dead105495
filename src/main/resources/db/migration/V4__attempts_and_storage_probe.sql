-- How often a run was taken up since it last got anywhere; what kills its process again and again is given up by it.
alter table plan add attempts int default 0 not null;

-- One row that is written to find out whether anything can be written.
create table storage_probe (
    id int primary key,
    written_at timestamp with time zone not null,
    payload bytea
);
insert into storage_probe (id, written_at) values (1, current_timestamp);
