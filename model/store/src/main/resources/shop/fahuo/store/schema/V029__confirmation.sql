-- By what who gets a transfer confirms it on the phone, for as long as it waits for that.

-- sealed; null when nothing was told, and once it does not wait any more
alter table payout add column confirmation bytea;
alter table payout add column confirm_until timestamp(3) with time zone;
-- who had it handed out last
alter table payout add column taken_by varchar(60);
