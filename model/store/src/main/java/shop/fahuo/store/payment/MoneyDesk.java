package shop.fahuo.store.payment;

import static shop.fahuo.store.jooq.Tables.EVENT;
import static shop.fahuo.store.jooq.Tables.PAYMENT;
import static shop.fahuo.store.jooq.Tables.PAYMENT_CHECK;
import static shop.fahuo.store.jooq.Tables.TASK;

import org.jooq.DSLContext;

import shop.fahuo.core.Fen;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.payment.Finding;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.jooq.tables.records.PaymentCheckRecord;
import shop.fahuo.store.order.OrderLoader;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Shows people the money of an order, and has the provider asked again when they want.
public final class MoneyDesk {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// Not while it is being asked, and not for what is proved: our own refunds would look like
    /// somebody else's.
    private static final String ASK_AGAIN =
            "update task set state = 'DUE', due_at = ?, attempts = 0, done_at = null where state <>"
                + " 'CLAIMED' and id = (select task_id from payment_check where order_id = ? and"
                + " (finding is null or finding <> 'SOUND'))";

    private final Database database;
    private final OrderLoader loader;

    public MoneyDesk(Database database, OrderLoader loader) {
        this.database = database;
        this.loader = loader;
    }

    /// Empty for an order whose money nobody was to prove.
    public Optional<OrderMoney> of(OrderId id) {
        return database.read(
                sql ->
                        sql.selectFrom(PAYMENT_CHECK)
                                .where(PAYMENT_CHECK.ORDER_ID.eq(id.value()))
                                .fetchOptional(check -> money(sql, check)));
    }

    /// Has the provider asked at once, whatever it said before.
    ///
    /// @return false when there is nothing to ask, or when it is being asked
    public CompletableFuture<Boolean> askAgain(OrderId id, Actor.Person by) {
        return database.writer()
                .submit(
                        tx -> {
                            // The order first, as everybody else locks.
                            boolean asked =
                                    loader.lock(tx, id).isPresent()
                                            && tx.update(ASK_AGAIN, tx.now(), id.value()) > 0;
                            if (asked) {
                                tx.event(id.value(), by, "payment.asked", Map.of());
                            }
                            return asked;
                        });
    }

    private static OrderMoney money(DSLContext sql, PaymentCheckRecord check) {
        var finding = Optional.ofNullable(check.getFinding()).map(Finding::valueOf);
        return new OrderMoney(
                Optional.ofNullable(check.getProvider()).map(Provider::valueOf),
                check.getReceiver(),
                check.getReference(),
                Fen.of(check.getTotalFen()),
                finding,
                finding.flatMap(found -> told(sql, check.getOrderId(), found)),
                check.getAsked(),
                Optional.ofNullable(check.getCheckedAt()),
                Optional.ofNullable(check.getTaskId()).flatMap(task -> next(sql, task)),
                proof(sql, check.getOrderId()));
    }

    /// The chain has what the provider said; an answer that says the same again adds no link.
    private static Optional<Fen> told(DSLContext sql, long order, Finding finding) {
        return sql.select(EVENT.DETAIL)
                .from(EVENT)
                .where(EVENT.ORDER_ID.eq(order))
                .and(EVENT.WHAT.eq("payment." + finding.name()))
                .orderBy(EVENT.ORDER_ID.desc(), EVENT.SEQUENCE.desc())
                .limit(1)
                .fetchOptional(EVENT.DETAIL)
                .filter(detail -> !detail.isEmpty())
                .flatMap(detail -> Optional.ofNullable(JSON.readTree(detail).get("total")))
                .map(total -> Fen.of(total.asLong()));
    }

    private static Optional<Instant> next(DSLContext sql, long task) {
        return sql.select(TASK.DUE_AT)
                .from(TASK)
                .where(TASK.ID.eq(task))
                .and(TASK.STATE.notIn("DONE", "DEAD"))
                .fetchOptional(TASK.DUE_AT);
    }

    private static Optional<OrderMoney.Proof> proof(DSLContext sql, long order) {
        return sql.selectFrom(PAYMENT)
                .where(PAYMENT.ORDER_ID.eq(order))
                .fetchOptional(
                        row ->
                                new OrderMoney.Proof(
                                        row.getTransactionNo(),
                                        row.getNumber(),
                                        Fen.of(row.getTotalFen()),
                                        Optional.ofNullable(row.getPaidAt())));
    }
}
