package shop.fahuo.store.payment.bill;

import shop.fahuo.core.Fen;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.payment.RefundState;
import shop.fahuo.core.payment.bill.Fact;
import shop.fahuo.core.payment.bill.Item.Names;
import shop.fahuo.core.payment.bill.ItemKey;
import shop.fahuo.core.payment.bill.ItemKind;
import shop.fahuo.core.payment.bill.Ours;
import shop.fahuo.core.payment.bill.Side;
import shop.fahuo.core.payment.bill.Standing;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Snapshot;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;

/// Refunds that the provider has taken, on the day they were asked for, or agreed to by the second
/// person. One that is only asked for may not be there yet, and is ours as soon as a bill has it.
final class OwnRefunds implements OwnMoney {

    private static final String OF_DAY =
            "select id, reference, transaction_no, amount_fen, state from refund where provider = ?"
                + " and receiver = ? and state in ('PROCESSING', 'DONE', 'ABNORMAL', 'CLOSED') and"
                + " ((answered_at is null and asked_at >= ? and asked_at < ?) or (answered_at >= ?"
                + " and answered_at < ?)) order by id";
    private static final String NAMED = "select reference, transaction_no from refund where id = ?";
    private static final String KNOWN =
            "select coalesce(answered_at, asked_at), coalesce(ended_at, answered_at, asked_at),"
                + " amount_fen, state, order_id, transaction_no from refund where reference = ? and"
                + " provider = ? and receiver = ? and state not in ('WAITING', 'DECLINED')";

    @Override
    public ItemKind kind() {
        return ItemKind.REFUND;
    }

    @Override
    public void each(Snapshot shop, BillAccount account, Span day, Consumer<Ours> taker)
            throws SQLException {
        shop.each(
                OF_DAY,
                row -> taker.accept(ours(row)),
                account.provider().name(),
                account.receiver(),
                day.start(),
                day.end(),
                day.start(),
                day.end());
    }

    private static Ours ours(Row row) throws SQLException {
        return new Ours(
                ItemKey.refund(row.text(2), row.text(3)),
                row.number(1),
                row.text(3),
                back(row.fen(4)),
                standing(row.name(5, RefundState.class)));
    }

    @Override
    public Optional<Named> named(Snapshot shop, long id) throws SQLException {
        return shop
                .list(
                        NAMED,
                        row ->
                                new Named(
                                        ItemKey.refund(row.text(1), row.text(2)),
                                        new Names("", row.text(2), row.text(1))),
                        id)
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Known> known(Tx tx, BillAccount account, ItemKey key) throws SQLException {
        return tx.first(
                KNOWN,
                row -> known(row, key.number()),
                key.number(),
                account.provider().name(),
                account.receiver());
    }

    private static Known known(Row row, String reference) throws SQLException {
        var fact =
                new Fact(
                        Side.OURS,
                        Span.day(row.instant(1)),
                        back(row.fen(3)),
                        Fen.ZERO,
                        standing(row.name(4, RefundState.class)),
                        "");
        return new Known(
                fact,
                new Names("", row.text(6), reference),
                Optional.of(new OrderId(row.number(5))),
                row.instant(2));
    }

    private static Fen back(Fen amount) {
        return Fen.ZERO.minus(amount);
    }

    private static Standing standing(RefundState state) {
        return switch (state) {
            case WAITING, ASKED, PROCESSING -> Standing.UNDER_WAY;
            case DONE -> Standing.DONE;
            case DECLINED, ABNORMAL, CLOSED, REFUSED, SETTLED, DROPPED -> Standing.ENDED;
        };
    }
}
