-- The roster from which a roster was made by changes; it may have been removed since.
alter table roster add parent_roster_id varchar(36);

-- What was found wrong with a rejected workbook: it is not judged a second time when it is given back.
-- Those that wait without it are at most an hour old.
delete from rejected_upload;
alter table rejected_upload add issues bytea not null;
