-- Tasks are claimed account by account, so that one that cannot be reached keeps nobody waiting. While a task is claimed,
-- due_at is the end of the lease: the moment at which somebody has to look at it again.
create index task_by_account on task (account, state, due_at, id);
alter table task drop column lease_until;
