-- What a run comes to, once it is over: until then its payouts are added up at each look.
alter table settlement add column payees bigint;
alter table settlement add column skipped bigint;
alter table settlement add column payable_fen bigint;
alter table settlement add column offset_fen bigint;
alter table settlement add column tax_fen bigint;
alter table settlement add column net_fen bigint;
update settlement set (payees, skipped, payable_fen, offset_fen, tax_fen, net_fen) = (
    select count(distinct case when p.obstacle is null then p.payee end),
        count(distinct case when p.obstacle is not null then p.payee end),
        coalesce(sum(case when p.obstacle is null then p.payable_fen else 0 end), 0),
        coalesce(sum(case when p.obstacle is null then p.offset_fen else 0 end), 0),
        coalesce(sum(case when p.obstacle is null then p.tax_fen else 0 end), 0),
        coalesce(sum(case when p.obstacle is null then p.net_fen else 0 end), 0)
    from payout p where p.settlement_id = settlement.id)
where ended_at is not null;

-- A run is over with its last open payout: after each call that is asked.
create index payout_open on payout (settlement_id, open_payee);

-- What became due after a period, for the runs of that period.
create index ledger_posting_by_time on ledger_posting (posted_at);
