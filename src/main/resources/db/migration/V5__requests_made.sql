-- Keys of requests that made a plan or a roster. What a request means is compared, not its bytes.
-- The request's name is its kind and the client's key, as in 'PLAN night-7'.
create table made_request (
    name varchar(220) primary key,
    meaning_sha256 varchar(64) not null,
    made_id varchar(36) not null,
    created_at timestamp with time zone not null
);

insert into made_request (name, meaning_sha256, made_id, created_at)
    select 'PLAN ' || name, body_sha256, plan_id, created_at from idempotency_key;

drop table idempotency_key;

create index made_request_created on made_request (created_at);
create index made_request_made on made_request (made_id);
