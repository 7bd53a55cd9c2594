-- Which event tells of the activation, so that a proof need not look through all that are about no order.
alter table plan_version add column event_sequence bigint;
update plan_version set event_sequence = (
    select min(e.sequence) from event e
    where e.order_id = 0 and e.what = 'plan.activated' and e.at = plan_version.activated_at
        and e.detail like '%"version":' || cast(plan_version.version as varchar(20)) || ',%');
