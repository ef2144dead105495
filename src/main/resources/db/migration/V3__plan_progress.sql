-- How a run has gone, one document a plan, so that who looks later sees the curves that others saw grow.
create table plan_progress (
    plan_id varchar(36) primary key references plan (id) on delete cascade,
    points bytea not null
);
