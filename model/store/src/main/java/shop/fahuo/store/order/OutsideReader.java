package shop.fahuo.store.order;

import static shop.fahuo.store.jooq.Tables.DELIVERY;
import static shop.fahuo.store.jooq.Tables.EVENT;
import static shop.fahuo.store.jooq.Tables.TASK;
import static shop.fahuo.store.jooq.Tables.TROUBLE;

import org.jooq.DSLContext;

import shop.fahuo.core.order.LineId;
import shop.fahuo.core.task.TaskKind;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.db.Words;
import shop.fahuo.store.order.OrderDetail.AfterSaleDays;
import shop.fahuo.store.order.OrderDetail.DeliveryRecord;
import shop.fahuo.store.order.OrderDetail.EventRecord;
import shop.fahuo.store.order.OrderDetail.TaskRecord;
import shop.fahuo.store.order.OrderDetail.TroubleRecord;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what an order did outside, what went wrong there, and all that ever happened to it.
final class OutsideReader {

    private static final String AFTER_SALE =
            "select delivered_at, ends_at from after_sale where order_id = ?";

    private final DSLContext sql;
    private final long id;

    OutsideReader(DSLContext sql, long id) {
        this.sql = sql;
        this.id = id;
    }

    List<DeliveryRecord> deliveries() {
        return sql.selectFrom(DELIVERY)
                .where(DELIVERY.ORDER_ID.eq(id))
                .orderBy(DELIVERY.ID)
                .fetch(
                        delivery ->
                                new DeliveryRecord(
                                        new LineId(delivery.getLineId()),
                                        delivery.getCourier(),
                                        delivery.getWaybill(),
                                        delivery.getMadeAt(),
                                        delivery.getMadeBy(),
                                        delivery.getTaskId() != null,
                                        Optional.ofNullable(delivery.getBatchId())));
    }

    List<TaskRecord> tasks() {
        return sql.selectFrom(TASK)
                .where(TASK.ORDER_ID.eq(id))
                .orderBy(TASK.ID)
                .fetch(
                        task ->
                                new TaskRecord(
                                        TaskKind.valueOf(task.getKind()),
                                        task.getIdempotencyKey(),
                                        TaskState.valueOf(task.getState()),
                                        task.getAttempts(),
                                        task.getDueAt(),
                                        task.getErrorCode(),
                                        task.getErrorWords(),
                                        task.getReceipt(),
                                        Optional.ofNullable(task.getDoneAt())));
    }

    List<TroubleRecord> troubles() {
        return sql.select(TROUBLE.fields())
                .select(TASK.KIND, TASK.STATE)
                .from(TROUBLE)
                .leftJoin(TASK)
                .on(TASK.ID.eq(TROUBLE.TASK_ID))
                .where(TROUBLE.ORDER_ID.eq(id))
                .orderBy(TROUBLE.ID)
                .fetch(
                        row ->
                                new TroubleRecord(
                                        OpenTroubles.trouble(row),
                                        row.get(TROUBLE.WORDS),
                                        row.get(TROUBLE.RAISED_AT),
                                        Optional.ofNullable(row.get(TROUBLE.RESOLVED_AT)),
                                        Optional.ofNullable(row.get(TROUBLE.RESOLVED_BY))
                                                .orElse("")));
    }

    Optional<AfterSaleDays> afterSale() {
        return sql.fetchOptional(AFTER_SALE, id)
                .map(
                        row ->
                                new AfterSaleDays(
                                        row.get(0, OffsetDateTime.class).toInstant(),
                                        row.get(1, OffsetDateTime.class).toInstant()));
    }

    List<EventRecord> events() {
        var words = Words.of(sql, id);
        return sql.selectFrom(EVENT)
                .where(EVENT.ORDER_ID.eq(id))
                .orderBy(EVENT.ORDER_ID, EVENT.SEQUENCE)
                .fetch(
                        event -> {
                            var kept = words.getOrDefault(event.getSequence(), Map.of());
                            var told = Words.tell(event.getDetail(), kept);
                            return new EventRecord(
                                    event.getSequence(),
                                    event.getAt(),
                                    event.getActor(),
                                    event.getWhat(),
                                    told.detail(),
                                    told.words(),
                                    told.erased());
                        });
    }
}
