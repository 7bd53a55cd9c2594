-- The few orders of a courier that carries little are found without looking at all of them.
create index parcel_by_courier on parcel (courier, id);
