-- What a channel sent as an order and is none, until the channel sends it right.
create table pull_reject (
    channel varchar(40) not null,
    -- empty when not even that could be read
    number varchar(64) not null,
    field varchar(100) not null,
    -- what stood there, unless it is somebody's
    content varchar(200) not null,
    reason varchar(40) not null,
    seen_at timestamp(3) with time zone not null,
    primary key (channel, number)
);
