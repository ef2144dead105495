-- What happened, written in the transaction in which it happened; its number is given afterwards, when it is seen to be
-- committed, so that whoever has read up to a number misses nothing.
create table service_event (
    id varchar(36) primary key,
    number bigint unique,
    type varchar(40) not null,
    happened_at timestamp with time zone not null,
    plan_id varchar(36),
    roster_id varchar(36),
    status varchar(20),
    series varchar(100),
    list_number int,
    replies int
);

create table service_event_count (
    id int primary key,
    latest bigint not null
);

insert into service_event_count values (1, 0);
