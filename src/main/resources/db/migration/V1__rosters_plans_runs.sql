-- One dialect for both databases: PostgreSQL, and H2 in its PostgreSQL mode.
-- What lists need stands apart from what is large, so that a list never reads a document.

create table roster (
    id varchar(36) primary key,
    name varchar(200) not null,
    created_at timestamp with time zone not null,
    file_name varchar(300),
    note varchar(2000),
    sha256 varchar(64) not null,
    universities int not null,
    departments int not null,
    schools int not null,
    ties int not null,
    feasibility varchar(20) not null
);

create table roster_document (
    roster_id varchar(36) primary key references roster (id) on delete cascade,
    document bytea not null,
    issues bytea not null,
    feasibility bytea not null,
    original bytea
);

create table plan (
    id varchar(36) primary key,
    roster_id varchar(36) not null references roster (id),
    parent_id varchar(36),
    name varchar(200) not null,
    tags varchar(5000) not null,
    profile varchar(100),
    weights varchar(4000) not null,
    spent_seconds int,
    unimproved_seconds int,
    gap_limit double precision,
    step_limit int,
    seed bigint not null,
    status varchar(20) not null,
    stop_reason varchar(20),
    error varchar(4000),
    proof_missing varchar(1000),
    created_at timestamp with time zone not null,
    started_at timestamp with time zone,
    ended_at timestamp with time zone,
    attempt varchar(36),
    terminate_requested boolean not null,
    asked int not null,
    feasibility varchar(20) not null,
    paired int,
    cost_hard bigint,
    cost_medium bigint,
    cost_soft bigint,
    bound_medium bigint,
    bound_soft bigint,
    elapsed_millis bigint
);

create index plan_status on plan (status, id);
create index roster_created on roster (created_at, id);
create index plan_roster on plan (roster_id);

create table plan_pairings (
    plan_id varchar(36) primary key references plan (id) on delete cascade,
    pairings bytea not null
);

create table idempotency_key (
    name varchar(200) primary key,
    body_sha256 varchar(64) not null,
    plan_id varchar(36) not null,
    created_at timestamp with time zone not null
);

create table profile (
    name varchar(100) primary key,
    weights varchar(4000) not null,
    updated_at timestamp with time zone not null
);

-- The queue of db-scheduler, as its documentation asks for it.
create table scheduled_tasks (
    task_name varchar(100) not null,
    task_instance varchar(100) not null,
    task_data bytea,
    execution_time timestamp with time zone not null,
    picked boolean not null,
    picked_by varchar(100),
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures int,
    last_heartbeat timestamp with time zone,
    version bigint not null,
    priority smallint,
    state varchar(100),
    primary key (task_name, task_instance)
);

create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
