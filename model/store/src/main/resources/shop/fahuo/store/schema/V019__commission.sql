-- Who earns what of which order: plans, shares and what becomes of them.

-- Plans as they were activated, text and all; never edited. An order goes by the one in force when it was paid.
create table plan_version (
    version integer not null primary key,
    hash varchar(64) not null,
    name varchar(200) not null,
    content varchar(1000000) not null,
    effective_from timestamp(3) with time zone not null,
    activated_at timestamp(3) with time zone not null,
    activated_by varchar(80) not null,
    constraint plan_version_from unique (effective_from)
);

-- One row for each order that was cleared to ship while a plan was in force.
create table commission_order (
    order_id bigint not null primary key references orders (id),
    -- how often it was cleared: 1 but for orders that changed or waited again in between
    round integer not null,
    plan_version integer not null references plan_version (version),
    -- the line above it when it was paid, as canonical text
    upline varchar(1000000) not null,
    stage varchar(8) not null,
    accrued_at timestamp(3) with time zone not null,
    received_at timestamp(3) with time zone,
    -- when it becomes payable as things are; null: nobody knows yet
    release_at timestamp(3) with time zone,
    released_at timestamp(3) with time zone,
    -- when the worker must look at it again; null: only when something happens to it
    look_at timestamp(3) with time zone
);
create index commission_order_by_look on commission_order (look_at, order_id);

-- Each change of each share, never edited; what somebody earns of a line by a rule is their sum.
create table commission (
    id bigint not null primary key,
    order_id bigint not null references commission_order (order_id),
    -- as it was: a channel may have written the lines anew since
    line_id bigint not null,
    position integer not null,
    payee varchar(64) not null,
    rule_id varchar(40) not null,
    plan_version integer not null references plan_version (version),
    kind varchar(8) not null,
    -- of what there is one for: the round it was accrued or voided in, the refund it went back with
    seq bigint not null,
    -- by how much the share changed
    amount_fen bigint not null,
    -- how its whole came about, as canonical text
    derivation varchar(100000) not null,
    made_at timestamp(3) with time zone not null,
    constraint commission_once unique (plan_version, line_id, kind, seq, payee, rule_id),
    constraint commission_changes check (amount_fen <> 0)
);
create index commission_by_order on commission (order_id, id);
create index commission_by_payee on commission (payee, order_id);
