-- Lists that somebody already had: the pairings as they were given, and what is wrong with them.
-- A plan of origin GIVEN is judged as it is; one of origin SOLVED starts from its list.
alter table plan add origin varchar(10) default 'SOLVED' not null;

create table plan_given (
    plan_id varchar(36) primary key references plan (id) on delete cascade,
    pairings bytea not null,
    flaws bytea not null
);
