-- Profit sharing: a payee may have several payouts in a run, one for each order it is shared from, and one for the rest.

alter table payout alter column way set data type varchar(14);
-- from 0; of one payee in one run
alter table payout add column part integer default 0 not null;
-- the provider's number of the payment it is shared from; null when it is not
alter table payout add column payment varchar(64);
alter table payout drop constraint payout_once;
alter table payout add constraint payout_once unique (settlement_id, payee, part);
alter table payout drop constraint payout_one_open;
-- one run at a time: each has a part 0
alter table payout add constraint payout_one_open unique (open_payee, part);
create index payout_by_payment on payout (payment, payee);
