-- The shop, its orders and what was decided of them. Written in what both H2 and PostgreSQL take; never edited once landed.
-- Money is fen, times are instants, enums are stored by name. Hashes named *_mark are keyed 64-bit fingerprints (see Vault).

create table setting (
    name varchar(60) not null primary key,
    content varchar(4000) not null
);

create table channel (
    id integer not null primary key,
    name varchar(40) not null unique,
    kind varchar(16) not null
);

create table account (
    kind varchar(20) not null,
    name varchar(40) not null,
    config varchar(8000) not null,
    secrets bytea not null,
    primary key (kind, name)
);

create table sku (
    code varchar(64) not null primary key,
    name varchar(500) not null,
    kind varchar(8) not null,
    price_fen bigint not null,
    weight_g integer not null,
    safety_stock integer not null
);

-- What a channel said of an order, where it is on its way, and when the worker must look at it.
create table orders (
    id bigint not null primary key,
    channel_id integer not null references channel (id),
    number varchar(64) not null,
    phase varchar(10) not null,
    placed_at timestamp(3) with time zone not null,
    paid_at timestamp(3) with time zone,
    buyer_id varchar(128) not null,
    buyer_nick varchar(500) not null,
    goods_fen bigint not null,
    discount_fen bigint not null,
    freight_fen bigint not null,
    total_fen bigint not null,
    pay_method varchar(500) not null,
    pay_reference varchar(128) not null,
    distributor varchar(64) not null,
    -- recipient, note, address of origin: sealed by the vault
    sealed bytea not null,
    phone_mark bigint,
    phone_tail_mark bigint,
    name_mark bigint,
    door_mark bigint,
    device_mark bigint,
    content_hash bytea not null,
    tags varchar(400) not null,
    priority integer not null,
    -- when the worker must look at it again; null: only when something happens to it
    work_at timestamp(3) with time zone,
    -- end of the undo window
    ship_after timestamp(3) with time zone,
    -- how often it changed; a person's command names the version it saw
    version integer not null,
    constraint orders_key unique (channel_id, number)
);
create index orders_by_phase on orders (phase, placed_at, id);
create index orders_by_time on orders (placed_at, id);
create index orders_by_work on orders (phase, work_at, id);
create index orders_by_buyer on orders (buyer_id, placed_at);
create index orders_by_phone on orders (phone_mark, placed_at);
create index orders_by_phone_tail on orders (phone_tail_mark, placed_at);
create index orders_by_name on orders (name_mark, placed_at);
create index orders_by_door on orders (door_mark, placed_at);
create index orders_by_device on orders (device_mark, placed_at);

create table order_line (
    id bigint not null primary key,
    order_id bigint not null references orders (id),
    position integer not null,
    sub_number varchar(64) not null,
    sku varchar(64) not null references sku (code),
    kind varchar(8) not null,
    name varchar(500) not null,
    quantity integer not null,
    unit_price_fen bigint not null,
    reserved integer not null,
    warehouse varchar(500) not null,
    delivered integer not null,
    constraint order_line_position unique (order_id, position)
);

-- Kept one row a phase so that counting a million orders is reading ten rows.
create table phase_count (
    phase varchar(10) not null primary key,
    orders bigint not null
);
insert into phase_count (phase, orders) values
    ('UNPAID', 0), ('PAID', 0), ('REVIEW', 0), ('READY', 0), ('SHIPPING', 0), ('SHIPPED', 0), ('DELIVERED', 0), ('DONE', 0),
    ('CANCELLED', 0), ('REFUNDED', 0);

create table order_hold (
    id bigint not null primary key,
    order_id bigint not null references orders (id),
    reason varchar(12) not null,
    placed_at timestamp(3) with time zone not null,
    placed_by varchar(80) not null,
    until_at timestamp(3) with time zone,
    note varchar(2000) not null,
    released_at timestamp(3) with time zone,
    released_by varchar(80),
    -- a person released it: rules may not put it up again
    waived boolean not null
);
create index order_hold_by_order on order_hold (order_id);
create index order_hold_standing on order_hold (reason, released_at, order_id);

create table rule_set (
    hash varchar(64) not null primary key,
    name varchar(200) not null,
    source varchar(200000) not null,
    added_at timestamp(3) with time zone not null,
    added_by varchar(80) not null
);

create table decision (
    id bigint not null primary key,
    order_id bigint not null references orders (id),
    rule_set varchar(64) not null references rule_set (hash),
    decided_at timestamp(3) with time zone not null,
    verdict varchar(8) not null,
    facts varchar(1000000) not null,
    -- the decision's canonical text, byte for byte
    content varchar(1000000) not null
);
create index decision_by_order on decision (order_id, id);

create table review (
    id bigint not null primary key,
    order_id bigint not null references orders (id),
    answer varchar(16) not null,
    answered_at timestamp(3) with time zone not null,
    answered_by varchar(60) not null,
    reason varchar(120) not null,
    note varchar(2000) not null
);
create index review_by_order on review (order_id, id);
