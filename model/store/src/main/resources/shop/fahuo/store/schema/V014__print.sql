-- What went to printers, and how far each run has come.

-- A label as it was first printed, for as long as it may be wanted again; its hash stays in print_item.
create table label (
    parcel_id bigint not null references parcel (id),
    generation integer not null,
    -- of parcels in several boxes; 1 is the first
    piece integer not null,
    -- whose layout, which paper, and the dots of which printer
    courier varchar(8) not null,
    paper varchar(12) not null,
    dpi varchar(8) not null,
    width integer not null,
    height integer not null,
    made_at timestamp(3) with time zone not null,
    -- its dots, packed and sealed, since they show where somebody lives
    sealed bytea not null,
    primary key (parcel_id, generation, piece)
);
create index label_by_made on label (made_at);

create table print_job (
    id bigint not null primary key,
    -- LABEL, PICK_LIST, SLIP
    kind varchar(10) not null,
    -- the name of its profile
    printer varchar(60) not null,
    made_at timestamp(3) with time zone not null,
    made_by varchar(80) not null,
    -- OPEN while anything in it waits, is being sent, or is unsure
    state varchar(8) not null
);
create index print_job_by_state on print_job (state, id);

create table print_item (
    job_id bigint not null references print_job (id),
    -- from 1, as they come out
    ordinal integer not null,
    -- null for what is about several parcels
    parcel_id bigint references parcel (id),
    generation integer not null,
    piece integer not null,
    -- 0 for the first print of a label, n for 补打 n; null for what is no label, or was given up before it left
    stamp integer,
    state varchar(8) not null,
    -- how often it was sent; tells an answer to an older sending from one to this
    attempt integer not null,
    -- of what was sent; empty before
    sha256 varchar(64) not null,
    sent_at timestamp(3) with time zone,
    printed_at timestamp(3) with time zone,
    -- who looked whether it came out; empty when the printer itself said so
    settled_by varchar(80) not null,
    -- why it is not printed, and what the system said
    fault varchar(20) not null,
    detail varchar(300) not null,
    primary key (job_id, ordinal),
    -- no label comes out twice under one number
    constraint print_item_stamp unique (parcel_id, generation, piece, stamp)
);
