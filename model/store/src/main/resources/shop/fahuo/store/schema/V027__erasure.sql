-- What people wrote, kept beside the events that tell of it, where it can be erased; and whose personal data was.

-- The event has HMAC-SHA-256 of the words under the salt, and nothing else of them.
create table event_words (
    sequence bigint not null,
    -- of the event's detail
    field varchar(20) not null,
    -- as in the event
    order_id bigint not null,
    salt bytea not null,
    words varchar(20000) not null,
    primary key (sequence, field)
);
create index event_words_by_order on event_words (order_id, sequence);

create table erasure (
    order_id bigint not null primary key references orders (id),
    -- RESTRICTED: kept because the law wants it, and used for nothing else; ERASED
    state varchar(10) not null,
    made_at timestamp(3) with time zone not null,
    made_by varchar(80) not null
);
