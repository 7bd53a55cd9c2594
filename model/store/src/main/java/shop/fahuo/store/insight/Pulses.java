package shop.fahuo.store.insight;

import static shop.fahuo.store.jooq.Tables.ORDERS;
import static shop.fahuo.store.jooq.Tables.ORDER_HOLD;
import static shop.fahuo.store.jooq.Tables.TASK;
import static shop.fahuo.store.jooq.Tables.TROUBLE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;

import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.order.Channels;
import shop.fahuo.store.setting.RedSwitch;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Takes the shop's [Pulse]. Every number comes along an index and costs what is open, never what
/// is done.
public final class Pulses {

    private static final List<Phase> UNSHIPPED =
            List.of(Phase.PAID, Phase.REVIEW, Phase.READY, Phase.SHIPPING);

    private final Database database;
    private final Channels channels;
    private final Clock clock;

    public Pulses(Database database, Channels channels, Clock clock) {
        this.database = database;
        this.channels = channels;
        this.clock = clock;
    }

    public Pulse now() {
        var now = clock.instant();
        return database.read(
                sql -> new Pulse(now, RedSwitch.isOn(sql), outbox(sql, now), oldest(sql, now)));
    }

    private static Pulse.Outbox outbox(DSLContext sql, Instant now) {
        var due = TASK.STATE.eq(TaskState.DUE.name()).and(TASK.DUE_AT.le(now));
        var unknown = TASK.STATE.eq(TaskState.UNKNOWN.name());
        var dead =
                TASK.STATE
                        .eq(TaskState.DEAD.name())
                        .and(
                                TASK.ID.in(
                                        DSL.select(TROUBLE.TASK_ID)
                                                .from(TROUBLE)
                                                .where(TROUBLE.RESOLVED_AT.isNull())));
        return new Pulse.Outbox(
                sql.fetchCount(TASK, due),
                sql.fetchCount(TASK, unknown),
                sql.fetchCount(TASK, dead));
    }

    private Optional<Pulse.Unshipped> oldest(DSLContext sql, Instant now) {
        return UNSHIPPED.stream()
                .flatMap(phase -> oldest(sql, phase, now).stream())
                .min(Comparator.comparing(Pulse.Unshipped::paidAt));
    }

    /// The index goes by when an order was placed. Nothing is paid before that, so whatever was
    /// paid earlier than the one placed first was placed earlier than that one was paid.
    private Optional<Pulse.Unshipped> oldest(DSLContext sql, Phase phase, Instant now) {
        var open =
                ORDERS.PHASE
                        .eq(phase.name())
                        .and(ORDERS.PAID_AT.isNotNull())
                        .andNotExists(heldUntilLater(now));
        return first(sql, open, List.of(ORDERS.PHASE, ORDERS.PLACED_AT, ORDERS.ID))
                .map(
                        placed -> {
                            var paid = placed.paidAt();
                            var earlier = ORDERS.PLACED_AT.lt(paid).and(ORDERS.PAID_AT.lt(paid));
                            return first(sql, open.and(earlier), List.of(ORDERS.PAID_AT, ORDERS.ID))
                                    .orElse(placed);
                        });
    }

    private static Select<?> heldUntilLater(Instant now) {
        return DSL.selectOne()
                .from(ORDER_HOLD)
                .where(ORDER_HOLD.ORDER_ID.eq(ORDERS.ID))
                .and(ORDER_HOLD.RELEASED_AT.isNull())
                .and(ORDER_HOLD.UNTIL_AT.gt(now));
    }

    private Optional<Pulse.Unshipped> first(
            DSLContext sql, Condition which, List<? extends Field<?>> order) {
        return sql.select(ORDERS.ID, ORDERS.CHANNEL_ID, ORDERS.NUMBER, ORDERS.PHASE, ORDERS.PAID_AT)
                .from(ORDERS)
                .where(which)
                .orderBy(order)
                .limit(1)
                .fetchOptional()
                .map(
                        row ->
                                new Pulse.Unshipped(
                                        new OrderId(row.value1()),
                                        new OrderKey(
                                                channels.withId(row.value2()).name(),
                                                new OrderNumber(row.value3())),
                                        Phase.valueOf(row.value4()),
                                        row.value5()));
    }
}
