-- What the shop has and to whom it is promised. A balance is the sum of its moves; `fahuo verify` says so.

create table stock (
    sku varchar(64) not null references sku (code),
    warehouse varchar(500) not null,
    on_hand bigint not null,
    reserved bigint not null,
    primary key (sku, warehouse),
    constraint stock_possible check (reserved >= 0 and on_hand >= reserved)
);

create table stock_move (
    id bigint not null primary key,
    sku varchar(64) not null,
    warehouse varchar(500) not null,
    cause varchar(10) not null,
    on_hand bigint not null,
    reserved bigint not null,
    order_id bigint references orders (id),
    moved_at timestamp(3) with time zone not null
);
create index stock_move_by_sku on stock_move (sku, warehouse, id);
create index stock_move_by_order on stock_move (order_id);

-- A key goes to at most one unit of one line, and a unit gets at most one key.
create table card_key (
    id bigint not null primary key,
    sku varchar(64) not null references sku (code),
    sealed bytea not null,
    mark bytea not null,
    state varchar(9) not null,
    line_id bigint references order_line (id),
    unit integer,
    constraint card_key_once unique (sku, mark),
    constraint card_key_unit unique (line_id, unit)
);
create index card_key_by_state on card_key (sku, state, id);

create table distributor (
    code varchar(64) not null primary key,
    parent varchar(64),
    rank_name varchar(500) not null,
    joined_at timestamp(3) with time zone not null,
    sealed bytea not null,
    content_hash bytea not null
);
create index distributor_by_parent on distributor (parent);

-- Files taken whole in one transaction (stock counts), so that the same file again changes nothing.
create table imported_file (
    sha256 varchar(64) not null primary key,
    name varchar(255) not null,
    imported_at timestamp(3) with time zone not null
);
