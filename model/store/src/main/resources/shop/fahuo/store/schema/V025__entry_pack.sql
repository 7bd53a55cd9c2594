-- Whose first entry pack (链动2+1) counted for whoever brought him: once for each buyer, whatever becomes of the order.
create table entry_pack (
    code varchar(64) not null primary key references distributor (code),
    sponsor varchar(64) not null references distributor (code),
    -- how manieth of those the sponsor brought, from 1
    number integer not null,
    order_id bigint not null,
    counted_at timestamp(3) with time zone not null,
    -- whether the sponsor became a boss with it
    promoted boolean not null,
    constraint entry_pack_number unique (sponsor, number)
);
create index entry_pack_by_order on entry_pack (order_id);
