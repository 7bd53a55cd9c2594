-- Which desk has which order before it, among desks that share a database. Times are the server's: desks' clocks differ.

create table desk_presence (
    desk varchar(36) not null primary key,
    person varchar(60) not null,
    -- not referenced: saying so must not wait for who has the order locked
    order_id bigint not null,
    since timestamp with time zone not null,
    seen timestamp with time zone not null
);

-- why money goes back, as a code; empty for what was asked for before there were codes
alter table refund add column code varchar(20) default '' not null;
