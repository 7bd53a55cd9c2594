-- What couriers' contracts ask, by account, product and first day. Nothing is changed: a table that
-- is set anew is another version, and the one before ends.
create table tariff (
    id bigint not null primary key,
    courier varchar(8) not null,
    -- courier/NAME; need not be there yet
    account varchar(48) not null,
    product varchar(40) not null,
    valid_from date not null,
    -- from 1, of the same account, product and first day
    version integer not null,
    -- zones, weights and prices, in the one text they have
    content varchar(1000000) not null,
    set_at timestamp(3) with time zone not null,
    set_by varchar(80) not null,
    -- when another was set in its place, or it was removed, and by whom
    ended_at timestamp(3) with time zone,
    ended_by varchar(80),
    constraint tariff_version unique (account, product, valid_from, version)
);
