-- Some providers keep the money frozen until they are told that the goods have left.
alter table payment_route add column reports_shipping boolean default false not null;
