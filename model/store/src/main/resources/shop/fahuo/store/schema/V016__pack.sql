-- What scanners read off goods, and what was packed at the desk.

-- A scanner cannot tell two SKUs with one barcode apart.
create table sku_barcode (
    barcode varchar(48) not null primary key,
    sku varchar(64) not null references sku (code)
);
create index sku_barcode_by_sku on sku_barcode (sku);

-- Who has a parcel in front of them; anybody may take it after a while without a sign of life.
create table pack_claim (
    parcel_id bigint not null primary key references parcel (id),
    -- tells two desks of one person apart
    desk varchar(80) not null,
    held_by varchar(80) not null,
    until_at timestamp(3) with time zone not null
);

-- Why one was put aside the last time; gone when it is packed.
create table pack_aside (
    parcel_id bigint not null primary key references parcel (id),
    reason varchar(200) not null,
    put_at timestamp(3) with time zone not null,
    put_by varchar(80) not null
);

-- Each time a parcel was closed, the newest last.
create table pack_record (
    id bigint not null primary key,
    parcel_id bigint not null references parcel (id),
    packed_at timestamp(3) with time zone not null,
    packed_by varchar(80) not null,
    -- 0 when nobody knows
    expected_g bigint not null,
    -- null when it was on no scale
    measured_g bigint,
    -- null while it is closed
    opened_at timestamp(3) with time zone,
    opened_by varchar(80)
);
create index pack_record_by_parcel on pack_record (parcel_id, id);
create index pack_record_by_time on pack_record (packed_at);
