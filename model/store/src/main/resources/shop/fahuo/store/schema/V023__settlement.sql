-- Settlement: runs that pay out what is payable, and the money for each payee.

-- A payout concerns no order.
alter table task alter column order_id drop not null;

create table payee (
    code varchar(64) not null primary key references distributor (code),
    -- gives invoices, and pays their taxes themselves
    invoices boolean not null,
    -- why payments are stopped; empty when they are not
    stopped varchar(400) not null,
    -- bank, card and name, sealed; empty text when nobody said
    sealed bytea not null
);

create table settlement (
    id bigint not null primary key,
    -- the period and which run of it; the numbers of its payouts follow from it
    number varchar(20) not null,
    period varchar(7) not null,
    state varchar(10) not null,
    -- what was in force when it was worked out, canonical
    terms varchar(8000) not null,
    asked_at timestamp(3) with time zone not null,
    asked_by varchar(60) not null,
    -- the second person
    answered_at timestamp(3) with time zone,
    answered_by varchar(60),
    ended_at timestamp(3) with time zone,
    note varchar(2000) not null,
    constraint settlement_number unique (number)
);
create index settlement_by_time on settlement (asked_at, id);

create table payout (
    id bigint not null primary key,
    settlement_id bigint not null references settlement (id),
    payee varchar(64) not null references distributor (code),
    -- what the provider sees; chosen before the first call and kept for ever
    reference varchar(32) not null,
    state varchar(10) not null,
    obstacle varchar(12),
    -- null when there is no way
    way varchar(6),
    account varchar(48) not null,
    receiver varchar(64) not null,
    -- where to and the name, sealed
    sealed bytea not null,
    payable_fen bigint not null,
    offset_fen bigint not null,
    tax_fen bigint not null,
    net_fen bigint not null,
    -- how the tax came about, canonical
    tax varchar(1000) not null,
    -- the month for whose tax it counts; null until its money is set apart
    tax_month varchar(7),
    -- the payee, while it is open: one at a time
    open_payee varchar(64),
    -- the provider's own number
    number varchar(64) not null,
    -- what stands in its way, or what a person said
    words varchar(2000) not null,
    -- the hash of the file by which a person paid
    proof varchar(64) not null,
    ended_at timestamp(3) with time zone,
    constraint payout_once unique (settlement_id, payee),
    constraint payout_reference unique (reference),
    constraint payout_one_open unique (open_payee),
    constraint payout_adds_up check (payable_fen > 0 and offset_fen >= 0 and tax_fen >= 0
        and net_fen >= 0 and payable_fen = offset_fen + tax_fen + net_fen)
);
create index payout_by_state on payout (state, id);
create index payout_by_payee on payout (payee, tax_month);
