-- Members' points. No money: nothing of them is in the books. Rows are only added.
create table point_change (
    id bigint not null primary key,
    -- names the fact: the same fact is told once
    change_key varchar(160) not null,
    code varchar(64) not null references distributor (code),
    -- null: a person's
    order_id bigint references orders (id),
    points bigint not null,
    reason varchar(200) not null,
    made_by varchar(80) not null,
    made_at timestamp(3) with time zone not null,
    constraint point_change_once unique (change_key),
    constraint point_change_moves check (points <> 0)
);
create index point_change_by_code on point_change (code, id);
create index point_change_by_order on point_change (order_id, code);
