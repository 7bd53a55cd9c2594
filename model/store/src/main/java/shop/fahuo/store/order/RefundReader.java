package shop.fahuo.store.order;

import static shop.fahuo.store.jooq.Tables.CHANNEL;
import static shop.fahuo.store.jooq.Tables.ORDERS;
import static shop.fahuo.store.jooq.Tables.REFUND;
import static shop.fahuo.store.jooq.Tables.REFUND_LINE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

import shop.fahuo.core.Fen;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.payment.RefundReason;
import shop.fahuo.core.payment.RefundState;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.store.order.RefundRecord.Line;
import shop.fahuo.store.order.RefundRecord.Money;
import shop.fahuo.store.order.RefundRecord.Said;

import java.util.List;
import java.util.Optional;

/// Reads refunds.
public final class RefundReader {

    private RefundReader() {}

    /// An order's refunds, oldest first.
    public static List<RefundRecord> of(DSLContext sql, OrderId order) {
        return where(sql, REFUND.ORDER_ID.eq(order.value()), Integer.MAX_VALUE);
    }

    public static Optional<RefundRecord> named(DSLContext sql, String reference) {
        return where(sql, REFUND.REFERENCE.eq(reference), 1).stream().findFirst();
    }

    /// Refunds in one state, or all, the one that was asked for first at the head.
    public static List<RefundRecord> in(DSLContext sql, Optional<RefundState> state, int limit) {
        return where(
                sql,
                state.map(one -> REFUND.STATE.eq(one.name())).orElse(DSL.noCondition()),
                limit);
    }

    private static List<RefundRecord> where(DSLContext sql, Condition which, int limit) {
        return sql.select(REFUND.asterisk(), ORDERS.NUMBER.as("order_number"), CHANNEL.NAME)
                .from(REFUND)
                .join(ORDERS)
                .on(ORDERS.ID.eq(REFUND.ORDER_ID))
                .join(CHANNEL)
                .on(CHANNEL.ID.eq(ORDERS.CHANNEL_ID))
                .where(which)
                .orderBy(REFUND.ASKED_AT, REFUND.ID)
                .limit(limit)
                .fetch(row -> refund(sql, row));
    }

    private static RefundRecord refund(DSLContext sql, Record row) {
        long id = row.get(REFUND.ID);
        return new RefundRecord(
                id,
                new OrderId(row.get(REFUND.ORDER_ID)),
                new OrderKey(
                        new ChannelName(row.get(CHANNEL.NAME)),
                        new OrderNumber(row.get("order_number", String.class))),
                row.get(REFUND.REFERENCE),
                RefundState.valueOf(row.get(REFUND.STATE)),
                money(row),
                lines(sql, id),
                row.get(REFUND.RESTOCK),
                RefundReason.named(row.get(REFUND.CODE)),
                row.get(REFUND.REASON),
                row.get(REFUND.NOTE),
                new Said(row.get(REFUND.ASKED_AT), row.get(REFUND.ASKED_BY)),
                Optional.ofNullable(row.get(REFUND.ANSWERED_AT))
                        .map(at -> new Said(at, row.get(REFUND.ANSWERED_BY))),
                Optional.ofNullable(row.get(REFUND.ENDED_AT)),
                row.get(REFUND.NUMBER),
                row.get(REFUND.WORDS));
    }

    private static Money money(Record row) {
        return new Money(
                Provider.valueOf(row.get(REFUND.PROVIDER)),
                row.get(REFUND.TRANSACTION_NO),
                Fen.of(row.get(REFUND.PAID_FEN)),
                row.get(REFUND.RECEIVER),
                row.get(REFUND.ACCOUNT),
                Fen.of(row.get(REFUND.AMOUNT_FEN)),
                Fen.of(row.get(REFUND.FREIGHT_FEN)));
    }

    private static List<Line> lines(DSLContext sql, long refund) {
        return sql.selectFrom(REFUND_LINE)
                .where(REFUND_LINE.REFUND_ID.eq(refund))
                .orderBy(REFUND_LINE.POSITION)
                .fetch(
                        line ->
                                new Line(
                                        line.getPosition(),
                                        new SkuCode(line.getSku()),
                                        line.getUnits(),
                                        Fen.of(line.getAmountFen())));
    }
}
