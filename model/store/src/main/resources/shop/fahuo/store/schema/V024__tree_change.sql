-- Who changed in the distributors' tree, in order, so that whoever remembers the tree knows whom to look at again.
-- Written by whoever holds tree_lock, so the numbers are in the order of the commits.
create table tree_change (
    id bigint not null primary key,
    -- null: so many that all of it is to be read again
    code varchar(64)
);
