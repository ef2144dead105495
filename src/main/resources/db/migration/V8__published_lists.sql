-- A series of lists, and the number of its latest one; its row is held while a list is added.
create table list_series (
    name varchar(100) primary key,
    latest int not null
);

-- What was published: never changed but for its status, and never deleted. It keeps its plan and roster from being deleted.
create table published_list (
    id varchar(36) primary key,
    series varchar(100) not null references list_series (name),
    number int not null,
    status varchar(20) not null,
    plan_id varchar(36) not null references plan (id),
    roster_id varchar(36) not null references roster (id),
    published_at timestamp with time zone not null,
    published_by varchar(200),
    note varchar(2000),
    reply_by timestamp with time zone,
    restored_from int,
    withdrawn_at timestamp with time zone,
    withdrawn_because varchar(2000),
    paired int not null,
    sha256 varchar(64) not null,
    roster_sha256 varchar(64) not null,
    weights varchar(4000) not null,
    unique (series, number)
);

create index published_list_plan on published_list (plan_id);
create index published_list_roster on published_list (roster_id);

-- What a list says, which who looks over many lists does not load.
create table published_list_content (
    list_id varchar(36) primary key references published_list (id),
    audit bytea not null,
    pairings bytea not null
);

-- What schools, departments and provinces answered to a list; every answer is kept, the latest ones count.
create table list_reply (
    id varchar(36) primary key,
    list_id varchar(36) not null references published_list (id),
    department_id varchar(1000) not null,
    said_by varchar(20) not null,
    reply varchar(20) not null,
    scope varchar(20) not null,
    comment varchar(2000),
    received_at timestamp with time zone not null,
    late boolean not null
);

create index list_reply_list on list_reply (list_id, department_id);
