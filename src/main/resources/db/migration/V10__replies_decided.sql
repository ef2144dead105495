-- Who answered, by name: two provinces may answer for one pairing.
alter table list_reply add column said_by_name varchar(200);

-- What somebody decided about a pairing whose answers need it; all decisions are kept, the last one counts.
create table list_decision (
    id varchar(36) primary key,
    list_id varchar(36) not null references published_list (id),
    department_id varchar(1000) not null,
    reply varchar(20) not null,
    scope varchar(20) not null,
    leaves varchar(20),
    comment varchar(2000),
    decided_by varchar(200),
    decided_at timestamp with time zone not null
);

create index list_decision_list on list_decision (list_id, department_id);

-- The pairings whose notices have been sent out.
create table list_notice (
    id varchar(36) primary key,
    list_id varchar(36) not null references published_list (id),
    department_id varchar(1000) not null,
    sent_by varchar(200),
    sent_at timestamp with time zone not null,
    unique (list_id, department_id)
);
