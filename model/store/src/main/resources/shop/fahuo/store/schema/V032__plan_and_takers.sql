-- The first versions of the plan were told of in fewer words: there the version ends the detail.
update plan_version set event_sequence = (
    select min(e.sequence) from event e
    where e.order_id = 0 and e.what = 'plan.activated' and e.at = plan_version.activated_at
        and e.detail like '%"version":' || cast(plan_version.version as varchar(20)) || '}')
where event_sequence is null;

-- Who has had handed out by what a transfer is confirmed; payout.taken_by is who had it last.
create table payout_taker (
    payout_id bigint not null references payout (id),
    taker varchar(60) not null,
    primary key (payout_id, taker)
);
insert into payout_taker (payout_id, taker)
select id, taken_by from payout where taken_by is not null;
