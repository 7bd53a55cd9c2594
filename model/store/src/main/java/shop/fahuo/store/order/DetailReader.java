package shop.fahuo.store.order;

import static shop.fahuo.store.jooq.Tables.CARD_KEY;
import static shop.fahuo.store.jooq.Tables.DECISION;
import static shop.fahuo.store.jooq.Tables.ORDERS;
import static shop.fahuo.store.jooq.Tables.ORDER_HOLD;
import static shop.fahuo.store.jooq.Tables.ORDER_LINE;
import static shop.fahuo.store.jooq.Tables.REVIEW;
import static shop.fahuo.store.jooq.Tables.RULE_SET;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

import shop.fahuo.core.Fen;
import shop.fahuo.core.Quantity;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.LineId;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.OrderLine;
import shop.fahuo.core.order.Origin;
import shop.fahuo.core.order.Payment;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.order.Phone;
import shop.fahuo.core.order.Recipient;
import shop.fahuo.core.review.Answer;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.store.decision.DecisionReader;
import shop.fahuo.store.order.OrderDetail.DecisionRecord;
import shop.fahuo.store.order.OrderDetail.HoldState;
import shop.fahuo.store.order.OrderDetail.LineState;
import shop.fahuo.store.order.OrderDetail.ReviewRecord;
import shop.fahuo.store.vault.Vault;

import java.util.List;
import java.util.Optional;

/// Reads everything about one order.
final class DetailReader {

    /// A line of thousands of keys shows the ends of so many.
    private static final int TAILS = 20;

    private final DSLContext sql;
    private final Vault vault;
    private final long id;

    DetailReader(DSLContext sql, Vault vault, long id) {
        this.sql = sql;
        this.vault = vault;
        this.id = id;
    }

    OrderDetail detail(OrderRow row, Record found) {
        var lines = lines();
        var outside = new OutsideReader(sql, id);
        return new OrderDetail(
                row,
                order(row, found, lines),
                lines,
                holds(),
                decision(),
                reviews(),
                outside.deliveries(),
                outside.tasks(),
                outside.troubles(),
                RefundReader.of(sql, new OrderId(id)),
                outside.afterSale(),
                outside.events());
    }

    private Order order(OrderRow row, Record found, List<LineState> lines) {
        var personal = Personal.open(vault, found.get(ORDERS.SEALED));
        return new Order(
                row.key(),
                row.buyer(),
                masked(personal.recipient()),
                lines.stream().map(LineState::line).toList(),
                new Order.Amount(
                        Fen.of(found.get(ORDERS.GOODS_FEN)),
                        Fen.of(found.get(ORDERS.DISCOUNT_FEN)),
                        Fen.of(found.get(ORDERS.FREIGHT_FEN)),
                        row.total()),
                new Payment(found.get(ORDERS.PAY_METHOD), found.get(ORDERS.PAY_REFERENCE)),
                Origin.UNKNOWN,
                found.get(ORDERS.DISTRIBUTOR),
                personal.note(),
                row.placed(),
                row.paid(),
                row.phase() == Phase.CANCELLED);
    }

    private static Recipient masked(Recipient recipient) {
        var address = recipient.address();
        return new Recipient(
                recipient.maskedName(),
                recipient.phone().map(Phone::masked).orElse(""),
                new Address(
                        address.province(),
                        address.city(),
                        address.district(),
                        address.street().isEmpty() ? "" : "***"));
    }

    private List<LineState> lines() {
        return sql.selectFrom(ORDER_LINE)
                .where(ORDER_LINE.ORDER_ID.eq(id))
                .orderBy(ORDER_LINE.POSITION)
                .fetch(
                        line ->
                                new LineState(
                                        new LineId(line.getId()),
                                        new OrderLine(
                                                line.getSubNumber(),
                                                new SkuCode(line.getSku()),
                                                SkuKind.valueOf(line.getKind()),
                                                line.getName(),
                                                new Quantity(line.getQuantity()),
                                                Fen.of(line.getUnitPriceFen())),
                                        line.getReserved(),
                                        line.getWarehouse(),
                                        line.getDelivered(),
                                        line.getRefunded(),
                                        line.getWithdrawn(),
                                        sql.fetchCount(CARD_KEY, CARD_KEY.LINE_ID.eq(line.getId())),
                                        keyTails(line.getId())));
    }

    private List<String> keyTails(long line) {
        return sql.select(CARD_KEY.SEALED)
                .from(CARD_KEY)
                .where(CARD_KEY.LINE_ID.eq(line))
                .orderBy(CARD_KEY.LINE_ID, CARD_KEY.UNIT)
                .limit(TAILS)
                .fetch(key -> tail(vault.open(key.value1())));
    }

    /// At most four characters, and never more than a quarter of the key.
    private static String tail(String key) {
        return "…" + key.substring(key.length() - Math.min(4, key.length() / 4));
    }

    private List<HoldState> holds() {
        return sql.selectFrom(ORDER_HOLD)
                .where(ORDER_HOLD.ORDER_ID.eq(id))
                .orderBy(ORDER_HOLD.ID)
                .fetch(
                        hold ->
                                new HoldState(
                                        HoldReason.valueOf(hold.getReason()),
                                        hold.getPlacedAt(),
                                        hold.getPlacedBy(),
                                        Optional.ofNullable(hold.getUntilAt()),
                                        hold.getNote(),
                                        Optional.ofNullable(hold.getReleasedAt()),
                                        Optional.ofNullable(hold.getReleasedBy()).orElse(""),
                                        hold.getWaived()));
    }

    private Optional<DecisionRecord> decision() {
        return sql.select(DECISION.CONTENT, DECISION.FACTS, RULE_SET.NAME)
                .from(DECISION)
                .join(RULE_SET)
                .on(RULE_SET.HASH.eq(DECISION.RULE_SET))
                .where(
                        DECISION.ID.eq(
                                DSL.select(DSL.max(DECISION.ID))
                                        .from(DECISION)
                                        .where(DECISION.ORDER_ID.eq(id))))
                .fetchOptional(
                        row ->
                                new DecisionRecord(
                                        DecisionReader.decision(row.value1()),
                                        DecisionReader.facts(row.value2()),
                                        row.value3()));
    }

    private List<ReviewRecord> reviews() {
        return sql.selectFrom(REVIEW)
                .where(REVIEW.ORDER_ID.eq(id))
                .orderBy(REVIEW.ID)
                .fetch(
                        review ->
                                new ReviewRecord(
                                        Answer.valueOf(review.getAnswer()),
                                        review.getAnsweredAt(),
                                        review.getAnsweredBy(),
                                        review.getReason(),
                                        review.getNote()));
    }
}
