-- Money that goes back to buyers, and what of their orders goes with it.

-- Units whose money is back, and those of them that had not left and never will: lines ship quantity - withdrawn.
alter table order_line add column refunded integer default 0 not null;
alter table order_line add column withdrawn integer default 0 not null;

create table refund (
    id bigint not null primary key,
    order_id bigint not null references orders (id),
    -- 1 for the first refund of its order; the reference follows from it
    ordinal integer not null,
    -- what the provider sees; chosen before the first call and kept for ever
    reference varchar(64) not null,
    state varchar(10) not null,
    -- the payment it is given back of, as it was proved
    provider varchar(8) not null,
    transaction_no varchar(64) not null,
    paid_fen bigint not null,
    receiver varchar(64) not null,
    -- who is asked
    account varchar(48) not null,
    amount_fen bigint not null,
    freight_fen bigint not null,
    -- goods that have left come back to stock
    restock boolean not null,
    -- shown to the buyer
    reason varchar(80) not null,
    note varchar(2000) not null,
    asked_at timestamp(3) with time zone not null,
    asked_by varchar(60) not null,
    -- the second person
    answered_at timestamp(3) with time zone,
    answered_by varchar(60),
    ended_at timestamp(3) with time zone,
    -- the provider's own number
    number varchar(64) not null,
    -- what stands in its way, or how it was settled
    words varchar(2000) not null,
    constraint refund_reference unique (reference),
    constraint refund_ordinal unique (order_id, ordinal),
    constraint refund_possible check (amount_fen > 0 and amount_fen <= paid_fen)
);
create index refund_by_state on refund (state, asked_at, id);
create index refund_by_day on refund (asked_at, id);
create index refund_by_payment on refund (provider, transaction_no);

-- What of an order's lines goes back; by position, for a channel may write the lines anew.
create table refund_line (
    refund_id bigint not null references refund (id),
    position integer not null,
    sku varchar(64) not null,
    units integer not null,
    amount_fen bigint not null,
    primary key (refund_id, position),
    constraint refund_line_units check (units > 0)
);

-- Rows to lock, so that of two refunds at a time the second sees the first.
insert into setting (name, content) values ('refund.approveAbove', '50000'), ('refund.dailyLimit', '2000000');
