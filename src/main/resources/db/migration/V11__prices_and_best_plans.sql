-- What one more and one less of each limit is worth to a plan, worked out once and kept with it.
create table plan_prices (
    plan_id varchar(36) primary key references plan (id) on delete cascade,
    prices bytea not null
);

-- The best plan that was found while a given list was judged: what would be changed first is read from the two.
create table plan_best (
    plan_id varchar(36) primary key references plan (id) on delete cascade,
    pairings bytea not null
);
