package shop.fahuo.store.verify;

import shop.fahuo.store.db.Snapshot;

import java.sql.SQLException;
import java.util.List;

/// Every outside effect is one task; keys that a task delivered are booked as delivered, and the
/// other way round; every unit that has left has one delivery, and every batch has its deliveries.
final class Tasks implements Invariant {

    private static final String TASKS = "select count(*) from task";
    private static final String TWINS =
            "select min(id) from task group by idempotency_key having count(*) > 1";
    private static final String DONE_WITHOUT_DELIVERY =
            "select t.id from task t where t.kind = 'DELIVER_KEYS' and t.state = 'DONE' and not"
                + " exists (select 1 from delivery d where d.order_id = t.order_id and d.task_id ="
                + " t.id)";
    private static final String DELIVERY_WITHOUT_DONE =
            "select d.id from delivery d left join task t on t.id = d.task_id where d.task_id is"
                + " not null and (t.id is null or t.state <> 'DONE' or t.kind <> 'DELIVER_KEYS' or"
                + " t.order_id <> d.order_id)";
    private static final String DELIVERIES = "select count(*) from delivery";
    private static final String LINE_WITHOUT_DELIVERY =
            "select n.id from order_line n left join delivery d on d.line_id = n.id where"
                    + " n.delivered > 0 group by n.id, n.delivered having coalesce(sum(d.units), 0)"
                    + " <> n.delivered";
    private static final String DELIVERY_WITHOUT_LINE =
            "select d.id from delivery d join order_line l on l.id = d.line_id where l.delivered ="
                    + " 0 or l.order_id <> d.order_id";
    private static final String BATCHES = "select count(*) from delivery_batch";
    private static final String WRONG_BATCH =
            "select b.id from delivery_batch b left join delivery d on d.batch_id = b.id group by"
                + " b.id, b.orders, b.channel_id having count(distinct d.order_id) <> b.orders or"
                + " max(d.channel_id) <> b.channel_id or min(d.channel_id) <> b.channel_id";

    @Override
    public List<Check> check(Snapshot shop) throws SQLException {
        return List.of(
                Invariant.none(shop, "tasks-unique", TASKS, "task ", TWINS),
                Invariant.none(shop, "tasks-delivered", TASKS, "task ", DONE_WITHOUT_DELIVERY),
                Invariant.none(
                        shop, "deliveries-by-task", DELIVERIES, "delivery ", DELIVERY_WITHOUT_DONE),
                Invariant.none(shop, "lines-delivered", DELIVERIES, "line ", LINE_WITHOUT_DELIVERY),
                Invariant.none(
                        shop,
                        "deliveries-of-lines",
                        DELIVERIES,
                        "delivery ",
                        DELIVERY_WITHOUT_LINE),
                Invariant.none(shop, "batches", BATCHES, "batch ", WRONG_BATCH));
    }
}
