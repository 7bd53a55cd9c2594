-- The books: every posting balances, is written once and never changed. Debits are positive, credits negative.
create table ledger_posting (
    id bigint not null primary key,
    -- names the fact: the same fact is posted once
    posting_key varchar(120) not null,
    -- null: the shop's own
    order_id bigint references orders (id),
    posted_at timestamp(3) with time zone not null,
    -- the entries' canonical text
    content varchar(4000) not null,
    constraint ledger_posting_once unique (posting_key)
);
create index ledger_posting_by_order on ledger_posting (order_id, id);

create table ledger_entry (
    posting_id bigint not null references ledger_posting (id),
    account varchar(120) not null,
    amount_fen bigint not null,
    primary key (posting_id, account),
    constraint ledger_entry_moves check (amount_fen <> 0)
);
create index ledger_entry_by_account on ledger_entry (account, posting_id);

-- Kept one row an account, so that a balance is read and not added up.
create table ledger_balance (
    account varchar(120) not null primary key,
    debit_fen bigint not null,
    credit_fen bigint not null
);
