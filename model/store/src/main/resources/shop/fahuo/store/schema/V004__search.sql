-- People search for a buyer by the name the channel shows.
create index orders_by_nick on orders (buyer_nick, placed_at);
