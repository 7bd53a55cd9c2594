-- The log over all events (RFC 6962), so far as it is sealed: the hashes of its subtrees of 256 entries and more. What is below them is worked out from the events.
create table proof_node (
    -- its subtree has 2^height entries, from place * 2^height on; 8 or more
    height integer not null,
    place bigint not null,
    hash bytea not null,
    primary key (height, place)
);

-- The shop's own key for signing checkpoints; one row.
create table proof_key (
    id integer not null primary key,
    -- as C2SP writes a verifier key
    shown varchar(200) not null,
    -- the private key, PKCS 8
    sealed bytea not null,
    made_at timestamp(3) with time zone not null
);

-- What the log was, signed. Told by an event each, so that none can be taken away unseen.
create table proof_checkpoint (
    entries bigint not null primary key,
    made_at timestamp(3) with time zone not null,
    root bytea not null,
    -- C2SP signed note
    note varchar(1000) not null
);
