-- Lists of held orders and of one channel's orders go along an index, like all others.
alter table order_hold add column order_placed_at timestamp(3) with time zone;
update order_hold set order_placed_at = (select o.placed_at from orders o where o.id = order_hold.order_id);
alter table order_hold alter column order_placed_at set not null;
drop index order_hold_standing;
create index order_hold_standing on order_hold (reason, released_at, order_placed_at, order_id);
create index orders_by_channel on orders (channel_id, phase, placed_at, id);
