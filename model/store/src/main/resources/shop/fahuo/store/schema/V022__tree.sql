-- The distributors' tree: who brought whom, whose line each is in, and how each stands, at every moment.

-- Whoever writes a sponsor or a place takes this row first, so that two who look for circles never look at once.
create table tree_lock (
    id integer not null primary key
);
insert into tree_lock (id) values (1);

-- distributor.parent is the sponsor: who brought them. Once there, it never changes.
-- since when he is; null: from the beginning
alter table distributor add column sponsored_at timestamp(3) with time zone;
-- what they are found by; null: not marked yet, 0: no phone
alter table distributor add column phone_mark bigint;
create index distributor_by_phone on distributor (phone_mark);

-- Whose line somebody is in. Nobody has rows who was never moved: he is in his sponsor's from the beginning.
-- A row ends when the next begins; nothing else of it ever changes.
create table placement (
    code varchar(64) not null references distributor (code),
    -- 0: it still stands; those that ended count from 1
    past integer not null,
    -- null: under nobody
    under varchar(64),
    from_at timestamp(3) with time zone not null,
    to_at timestamp(3) with time zone,
    cause varchar(12) not null,
    -- whose line a boss has walked out of
    walked_from varchar(64),
    made_by varchar(80) not null,
    approved_by varchar(80) not null,
    note varchar(2000) not null,
    primary key (code, past),
    constraint placement_ends check (past > 0 and to_at >= from_at or past = 0 and to_at is null),
    constraint placement_not_self check (under is null or under <> code)
);
create index placement_by_under on placement (under, past);

-- How somebody stands. Nobody has rows of whom it never changed: he has the rank of his own row from the
-- beginning, as an agent.
create table standing (
    code varchar(64) not null references distributor (code),
    -- as with placement
    past integer not null,
    rank_name varchar(500) not null,
    role varchar(8) not null,
    state varchar(8) not null,
    from_at timestamp(3) with time zone not null,
    to_at timestamp(3) with time zone,
    made_by varchar(80) not null,
    note varchar(2000) not null,
    primary key (code, past),
    constraint standing_ends check (past > 0 and to_at >= from_at or past = 0 and to_at is null)
);

-- Somebody is to go into another line: asked by one person, agreed to by another.
create table transfer (
    id bigint not null primary key,
    code varchar(64) not null references distributor (code),
    -- 0: it waits; its id once it is answered, so that one waits for each
    answered bigint not null,
    -- null: under nobody
    under varchar(64),
    state varchar(10) not null,
    reason varchar(2000) not null,
    asked_at timestamp(3) with time zone not null,
    asked_by varchar(80) not null,
    answered_at timestamp(3) with time zone,
    answered_by varchar(80),
    answer varchar(2000) not null,
    constraint transfer_one_waits unique (code, answered)
);
create index transfer_by_answer on transfer (answered, asked_at, id);
