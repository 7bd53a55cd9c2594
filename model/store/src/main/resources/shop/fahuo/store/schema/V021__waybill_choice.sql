-- By whom a booking goes, and why: written once, before any courier is asked for it.
create table waybill_choice (
    parcel_id bigint not null,
    generation integer not null,
    courier varchar(8) not null,
    -- courier/NAME
    account varchar(48) not null,
    product varchar(40) not null,
    -- the whole comparison in the one text it has; empty: nobody compared
    content varchar(1000000) not null,
    primary key (parcel_id, generation),
    constraint waybill_choice_of foreign key (parcel_id, generation) references waybill (parcel_id, generation)
);
-- What a waybill says itself of its product is sealed; a parcel knows that of its newest.
insert into waybill_choice (parcel_id, generation, courier, account, product, content)
    select w.parcel_id, w.generation, w.courier, w.account, case when w.generation = p.generation then p.product else '' end, ''
    from waybill w join parcel p on p.id = w.parcel_id;
-- Who said by whom it goes; null: nobody.
alter table parcel add column routed_by varchar(80);
