-- Which account can prove the money of a channel's orders. Orders of other channels are taken at their channel's word.
create table payment_route (
    channel varchar(40) not null,
    provider varchar(8) not null,
    account varchar(48) not null,
    -- the merchant account that must have the money
    receiver varchar(64) not null,
    primary key (channel, provider)
);

-- What the provider said of the money an order names. An order that names other money is asked about anew.
create table payment_check (
    order_id bigint not null primary key references orders (id),
    provider varchar(8),
    reference varchar(128) not null,
    total_fen bigint not null,
    receiver varchar(64) not null,
    -- who asks; null when there is nothing to ask
    task_id bigint,
    -- null until the provider has answered
    finding varchar(16),
    asked integer not null,
    checked_at timestamp(3) with time zone
);
create index payment_check_by_task on payment_check (task_id);
create index payment_check_by_finding on payment_check (finding, order_id);

-- Money that proved an order: one payment proves one order, one order is proved by one payment.
create table payment (
    provider varchar(8) not null,
    transaction_no varchar(64) not null,
    number varchar(64) not null,
    order_id bigint not null references orders (id),
    total_fen bigint not null,
    paid_at timestamp(3) with time zone,
    payer varchar(128) not null,
    receiver varchar(64) not null,
    primary key (provider, transaction_no),
    constraint payment_order unique (order_id)
);

-- Tasks of payment accounts say so in their account's name: payment/NAME.
alter table task alter column account set data type varchar(48);
