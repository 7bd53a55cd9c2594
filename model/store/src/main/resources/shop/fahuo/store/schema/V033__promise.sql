-- By when an order is to leave: what its channel promised its buyer, else so many hours after it was paid.
alter table orders add column ship_by timestamp(3) with time zone;
-- What has left keeps no promise any more.
update orders set ship_by = paid_at + interval '48' hour
where paid_at is not null and phase in ('PAID', 'REVIEW', 'READY', 'SHIPPING');

-- The lists that are not in the order of placing. What lacks the time stands at one end of them.
create index orders_by_promise on orders (phase, ship_by, id);
create index orders_by_payment on orders (phase, paid_at, id);
create index orders_by_total on orders (phase, total_fen, id);
