-- Plans that are made from another one: how much it counts to keep its pairings, and what came of it.
alter table plan add stability varchar(20) default 'FREE' not null;
alter table plan add max_changes int;
alter table plan add kept int;
alter table plan add forced int;
alter table plan add displaced int;
alter table plan add improved int;
alter table plan add dropped int;
alter table plan add fewest_proven boolean;

-- How many revisions were made from a plan: its version for who revises it next.
alter table plan add revisions int default 0 not null;
