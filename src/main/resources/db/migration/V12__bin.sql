-- What was deleted lies in the bin for a while, from where it can be brought back.
alter table plan add column deleted_at timestamp with time zone;
alter table roster add column deleted_at timestamp with time zone;

create index plan_deleted on plan (deleted_at);
create index roster_deleted on roster (deleted_at);
