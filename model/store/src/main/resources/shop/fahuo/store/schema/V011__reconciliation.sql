-- Days of bills that were read and held against the shop's own money, one row an account and day.
create table bill_day (
    id bigint not null primary key,
    provider varchar(8) not null,
    -- the merchant account
    receiver varchar(64) not null,
    on_day date not null,
    read_at timestamp(3) with time zone not null,
    -- SHA-256 of each file; empty: the provider had nothing to tell of the day
    trade_file varchar(64) not null,
    fund_file varchar(64) not null,
    -- whether there was a fund bill to look into
    with_funds boolean not null,
    trades bigint not null,
    funds bigint not null,
    own bigint not null,
    matched bigint not null,
    traded_fen bigint not null,
    fee_fen bigint not null,
    moved_fen bigint not null,
    fund_fee_fen bigint not null,
    chained boolean not null,
    opening_fen bigint,
    closing_fen bigint,
    -- the fee in the books, and in how many postings
    posted_fen bigint not null,
    postings integer not null,
    constraint bill_day_once unique (provider, receiver, on_day)
);

-- Payments and refunds on which not all sides agreed by themselves on one day.
create table bill_item (
    id bigint not null primary key,
    provider varchar(8) not null,
    receiver varchar(64) not null,
    kind varchar(8) not null,
    item_key varchar(128) not null,
    -- the first day on which anybody said anything of it
    first_day date not null,
    -- POOLED: a later bill may mend it; OPEN: for a person; SETTLED: by a person; MATCHED: mended
    state varchar(8) not null,
    outcome varchar(8) not null,
    number varchar(128) not null,
    transaction_no varchar(128) not null,
    refund varchar(128) not null,
    order_id bigint references orders (id),
    note varchar(500) not null,
    settled_by varchar(80) not null,
    settled_at timestamp(3) with time zone,
    -- hash of the facts that were settled, so that other facts open it again
    settled_facts varchar(64) not null,
    -- postings that explain it; an even number: none is in force
    bookings integer not null,
    constraint bill_item_once unique (provider, receiver, kind, item_key)
);
create index bill_item_by_day on bill_item (provider, receiver, first_day, id);
create index bill_item_by_state on bill_item (state, first_day, id);

-- What each side says of an item, on each day it says something.
create table bill_fact (
    item_id bigint not null references bill_item (id),
    on_day date not null,
    side varchar(5) not null,
    amount_fen bigint not null,
    fee_fen bigint not null,
    standing varchar(9) not null,
    state varchar(64) not null,
    primary key (item_id, on_day, side)
);
create index bill_fact_by_day on bill_fact (on_day, item_id);

-- A day's payments of an account are read along this and nothing else.
create index payment_by_day on payment (provider, receiver, paid_at, transaction_no, total_fen, order_id);
create index payment_check_by_reference on payment_check (reference);
