-- Where parcels are by what their couriers tell, and until when an order that has arrived may come back.

-- One row for each waybill with a number, small, since it changes often.
create table track (
    parcel_id bigint not null,
    generation integer not null,
    courier varchar(8) not null,
    number varchar(40) not null,
    -- courier/NAME
    account varchar(48) not null,
    booked_at timestamp(3) with time zone not null,
    -- what its events come to
    status varchar(20) not null,
    since_at timestamp(3) with time zone,
    seen_at timestamp(3) with time zone,
    failures integer not null,
    -- when its receiver first had it; stays, whatever is heard afterwards
    delivered_at timestamp(3) with time zone,
    -- 0 is asked about first
    urgency integer not null,
    -- when its courier is asked again; null: never
    poll_at timestamp(3) with time zone,
    -- when to look whether it has been silent for too long; null: no need
    watch_at timestamp(3) with time zone,
    -- the trouble that it is in, which a person may have settled since; empty and null: none
    trouble varchar(30) not null,
    trouble_id bigint references trouble (id),
    primary key (parcel_id, generation),
    constraint track_waybill foreign key (parcel_id, generation) references waybill (parcel_id, generation),
    constraint track_number unique (courier, number)
);
create index track_by_urgency on track (account, urgency, poll_at);
create index track_by_poll on track (account, poll_at);
create index track_by_watch on track (watch_at);
create index track_by_status on track (status, parcel_id);

create table track_event (
    courier varchar(8) not null,
    number varchar(40) not null,
    -- the courier's own
    code varchar(40) not null,
    at timestamp(3) with time zone not null,
    text_mark bigint not null,
    status varchar(20) not null,
    -- place and text, which names people with their phones
    sealed bytea not null,
    heard_at timestamp(3) with time zone not null,
    -- told as often as the courier likes, and kept once
    primary key (courier, number, code, at, text_mark)
);

-- How many questions an account has asked on a day.
create table track_day (
    account varchar(48) not null,
    on_day date not null,
    calls integer not null,
    primary key (account, on_day)
);

create table after_sale (
    order_id bigint not null primary key references orders (id),
    delivered_at timestamp(3) with time zone not null,
    ends_at timestamp(3) with time zone not null
);

insert into track (parcel_id, generation, courier, number, account, booked_at, status, since_at, seen_at, failures, delivered_at, urgency, poll_at, watch_at, trouble, trouble_id)
    select parcel_id, generation, courier, number, account, booked_at, 'CREATED', null, null, 0, null, 2,
        case when state = 'TAKEN_BACK' then null else booked_at end, case when state = 'TAKEN_BACK' then null else booked_at end, '', null
    from waybill where number is not null;
