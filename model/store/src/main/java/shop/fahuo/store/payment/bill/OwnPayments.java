package shop.fahuo.store.payment.bill;

import shop.fahuo.core.Fen;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.payment.PaymentBook;
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
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// Proved payments, on the day their provider says they were made; what proved an order before
/// something else did is still booked, and so still ours.
final class OwnPayments implements OwnMoney {

    private static final int PAGE = 20_000;

    /// The index it walks has all these columns, so that no row of the table is touched.
    private static final String PAGES =
            "select paid_at, transaction_no, total_fen, order_id from payment where provider = ?"
                + " and receiver = ? and paid_at >= ? and paid_at < ? and (paid_at > ? or"
                + " transaction_no > ?) order by provider, receiver, paid_at, transaction_no limit "
                    + PAGE;

    private static final String NAMED =
            "select transaction_no, number from payment where order_id = ?";

    /// The books know since when; the payment itself is there as long as it proves its order.
    private static final String KNOWN =
            "select l.posted_at, e.amount_fen, l.order_id, p.paid_at, p.number from ledger_posting"
                + " l join ledger_entry e on e.posting_id = l.id and e.account = ? left join"
                + " payment p on p.provider = ? and p.transaction_no = ? where l.posting_key = ?";

    /// Where a page ended.
    private record Mark(Instant at, String transaction) {}

    @Override
    public ItemKind kind() {
        return ItemKind.PAYMENT;
    }

    @Override
    public void each(Snapshot shop, BillAccount account, Span day, Consumer<Ours> taker)
            throws SQLException {
        var from = new Mark(day.start(), "");
        for (var next = Optional.of(from); next.isPresent(); ) {
            next = page(shop, account, day, next.get(), taker);
        }
    }

    private static Optional<Mark> page(
            Snapshot shop, BillAccount account, Span day, Mark from, Consumer<Ours> taker)
            throws SQLException {
        var walk = new Walk(taker);
        shop.each(
                PAGES,
                walk::take,
                account.provider().name(),
                account.receiver(),
                from.at(),
                day.end(),
                from.at(),
                from.transaction());
        return walk.next();
    }

    /// Hands the rows of a page on and remembers its end.
    private static final class Walk {

        private final Consumer<Ours> taker;
        private Mark last = new Mark(Instant.MIN, "");
        private int rows;

        Walk(Consumer<Ours> taker) {
            this.taker = taker;
        }

        void take(Row row) throws SQLException {
            var transaction = row.text(2);
            rows++;
            if (rows == PAGE) {
                last = new Mark(row.instant(1), transaction);
            }
            taker.accept(
                    new Ours(
                            ItemKey.payment(transaction),
                            row.number(4),
                            transaction,
                            row.fen(3),
                            Standing.DONE));
        }

        Optional<Mark> next() {
            return rows == PAGE ? Optional.of(last) : Optional.empty();
        }
    }

    @Override
    public Optional<Named> named(Snapshot shop, long id) throws SQLException {
        return shop
                .list(
                        NAMED,
                        row ->
                                new Named(
                                        ItemKey.payment(row.text(1)),
                                        new Names(row.text(2), row.text(1), "")),
                        id)
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Known> known(Tx tx, BillAccount account, ItemKey key) throws SQLException {
        var transaction = key.number();
        return tx.first(
                KNOWN,
                row -> known(row, transaction),
                PaymentBook.platform(account.provider(), account.receiver()).path(),
                account.provider().name(),
                transaction,
                PaymentBook.paidKey(account.provider(), transaction));
    }

    private static Known known(Row row, String transaction) throws SQLException {
        var booked = row.instant(1);
        var paid = row.optionalInstant(4).orElse(booked);
        var fact = new Fact(Side.OURS, Span.day(paid), row.fen(2), Fen.ZERO, Standing.DONE, "");
        return new Known(
                fact,
                new Names(row.textOrNone(5), transaction, ""),
                Optional.of(new OrderId(row.number(3))),
                booked);
    }
}
