-- Boxes, what is in them, and the courier's number for each time one is booked.

create table parcel (
    id bigint not null primary key,
    -- the first of its orders, and which of that order's parcels it is: the courier's reference follows from both
    order_id bigint not null references orders (id),
    ordinal integer not null,
    -- OPEN until it has left the shop or was taken apart
    state varchar(10) not null,
    -- how often it was booked; 0: not yet
    generation integer not null,
    courier varchar(8) not null,
    -- courier/NAME
    account varchar(48) not null,
    product varchar(40) not null,
    pay varchar(12) not null,
    weight_g bigint not null,
    pieces integer not null,
    -- on the label
    remark varchar(200) not null,
    made_at timestamp(3) with time zone not null,
    made_by varchar(80) not null,
    -- when it left the shop or was taken apart, and who says so
    ended_at timestamp(3) with time zone,
    ended_by varchar(80),
    constraint parcel_ordinal unique (order_id, ordinal)
);
create index parcel_by_state on parcel (state, id);

-- One parcel may hold lines of several orders of one buyer, and a line may be spread over parcels.
create table parcel_line (
    parcel_id bigint not null references parcel (id),
    line_id bigint not null references order_line (id),
    order_id bigint not null references orders (id),
    units integer not null,
    primary key (parcel_id, line_id),
    constraint parcel_line_units check (units > 0)
);
create index parcel_line_by_line on parcel_line (line_id);
create index parcel_line_by_order on parcel_line (order_id);

create table waybill (
    parcel_id bigint not null references parcel (id),
    generation integer not null,
    -- what the courier sees; chosen before the first call and kept for ever
    reference varchar(64) not null,
    courier varchar(8) not null,
    account varchar(48) not null,
    state varchar(10) not null,
    -- the request as every try sends it: who sends, who receives, what is in it; sealed by the vault
    sealed bytea not null,
    -- null until the courier has given one
    number varchar(40),
    -- the waybill as the courier made it: routing, children, its own order number, reach
    content varchar(8000) not null,
    asked_at timestamp(3) with time zone not null,
    booked_at timestamp(3) with time zone,
    ended_at timestamp(3) with time zone,
    -- what stands in its way; the courier's words, without phones
    words varchar(1100) not null,
    primary key (parcel_id, generation),
    constraint waybill_reference unique (reference),
    constraint waybill_number unique (courier, number)
);
create index waybill_by_state on waybill (state, asked_at);

-- A line may leave in several parcels; 0: not in one that was booked here.
alter table delivery add column parcel_id bigint default 0 not null;
alter table delivery add column units integer default 0 not null;
update delivery set units = (select l.delivered from order_line l where l.id = delivery.line_id);
alter table delivery drop constraint delivery_line;
alter table delivery add constraint delivery_line unique (line_id, parcel_id);
