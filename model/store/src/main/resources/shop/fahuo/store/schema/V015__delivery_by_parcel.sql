-- Room for the longest of its states.
alter table waybill alter column state set data type varchar(12);

-- H2 keeps a unique index whose constraint is gone as long as a foreign key uses it: a line could
-- still leave only once. So the table is made anew.
create table delivery_by_parcel (
    id bigint not null primary key,
    order_id bigint not null references orders (id),
    line_id bigint not null references order_line (id),
    -- 0: not in a parcel that was booked here
    parcel_id bigint default 0 not null,
    units integer default 0 not null,
    channel_id integer not null references channel (id),
    courier varchar(40) not null,
    waybill varchar(64) not null,
    made_at timestamp(3) with time zone not null,
    made_by varchar(80) not null,
    task_id bigint references task (id),
    batch_id bigint,
    constraint delivery_once unique (line_id, parcel_id)
);
insert into delivery_by_parcel (id, order_id, line_id, parcel_id, units, channel_id, courier, waybill, made_at, made_by, task_id, batch_id)
    select id, order_id, line_id, parcel_id, units, channel_id, courier, waybill, made_at, made_by, task_id, batch_id from delivery;
drop table delivery;
alter table delivery_by_parcel rename to delivery;
create index delivery_by_order on delivery (order_id);
create index delivery_waiting on delivery (channel_id, task_id, batch_id, id);
