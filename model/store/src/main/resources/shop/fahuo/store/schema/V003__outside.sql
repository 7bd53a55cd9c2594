-- Effects on the outside, waiting or past, and the chain of everything that happened.

create table task (
    id bigint not null primary key,
    kind varchar(20) not null,
    -- the reference the other side sees; chosen before the first call and kept by every retry
    idempotency_key varchar(120) not null,
    order_id bigint not null references orders (id),
    account varchar(40) not null,
    payload varchar(4000) not null,
    state varchar(8) not null,
    attempts integer not null,
    due_at timestamp(3) with time zone not null,
    lease_owner varchar(60),
    lease_until timestamp(3) with time zone,
    -- grows with every claim; a result is taken only from the newest claimant
    fence integer not null,
    error_code varchar(60) not null,
    error_words varchar(1000) not null,
    receipt varchar(200) not null,
    done_at timestamp(3) with time zone,
    constraint task_key unique (idempotency_key)
);
create index task_by_state on task (state, due_at, id);
create index task_by_order on task (order_id);

-- What was handed over for one line: keys, or a parcel. Without a task it waits for its channel's file.
create table delivery (
    id bigint not null primary key,
    order_id bigint not null references orders (id),
    line_id bigint not null references order_line (id),
    channel_id integer not null references channel (id),
    courier varchar(40) not null,
    waybill varchar(64) not null,
    made_at timestamp(3) with time zone not null,
    made_by varchar(80) not null,
    task_id bigint references task (id),
    batch_id bigint,
    constraint delivery_line unique (line_id)
);
create index delivery_by_order on delivery (order_id);
create index delivery_waiting on delivery (channel_id, task_id, batch_id, id);

create table delivery_batch (
    id bigint not null primary key,
    channel_id integer not null references channel (id),
    made_at timestamp(3) with time zone not null,
    made_by varchar(80) not null,
    orders integer not null
);

create table trouble (
    id bigint not null primary key,
    order_id bigint not null references orders (id),
    task_id bigint references task (id),
    cause varchar(30) not null,
    words varchar(1100) not null,
    raised_at timestamp(3) with time zone not null,
    resolved_at timestamp(3) with time zone,
    resolved_by varchar(80)
);
create index trouble_open on trouble (resolved_at, order_id);
create index trouble_by_order on trouble (order_id);

create table event (
    sequence bigint not null primary key,
    at timestamp(3) with time zone not null,
    order_id bigint not null,
    actor varchar(80) not null,
    what varchar(40) not null,
    detail varchar(20000) not null,
    hash bytea not null
);
create index event_by_order on event (order_id, sequence);

-- The newest link; the one row that serialises writers who share a database.
create table chain_head (
    id integer not null primary key,
    sequence bigint not null,
    hash bytea not null
);

-- Blocks of ids are handed out from here.
create table id_block (
    id integer not null primary key,
    next_id bigint not null
);
insert into id_block (id, next_id) values (1, 1);

-- How far each account has been read.
create table pull_cursor (
    account varchar(40) not null primary key,
    cursor_text varchar(400) not null
);
