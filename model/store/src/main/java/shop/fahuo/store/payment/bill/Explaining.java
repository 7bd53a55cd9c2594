package shop.fahuo.store.payment.bill;

import shop.fahuo.core.Fen;
import shop.fahuo.core.ledger.Entry;
import shop.fahuo.core.ledger.LedgerAccount;
import shop.fahuo.core.ledger.Posting;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.payment.PaymentBook;
import shop.fahuo.core.payment.bill.Item.Word;
import shop.fahuo.core.payment.bill.ItemKind;
import shop.fahuo.core.payment.bill.Side;
import shop.fahuo.core.payment.bill.Standing;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.ledger.Ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Has the books follow a bill where a person says so, and takes that back when it turns out
/// otherwise.
final class Explaining {

    private static final LedgerAccount BANK = new LedgerAccount("asset:bank");
    private static final LedgerAccount SUSPENSE = new LedgerAccount("asset:suspense");
    private static final String ENTRIES =
            "select e.account, e.amount_fen from ledger_posting p join ledger_entry e on"
                    + " e.posting_id = p.id where p.posting_key = ?";

    private Explaining() {}

    /// How much more the account has than the books say, before fees and in fees.
    private record Gap(Fen money, Fen fee) {

        Fen total() {
            return money.minus(fee);
        }
    }

    /// What booking would move on the merchant account.
    static Fen unbooked(ItemRow row) {
        return row.isBooked() || row.state() == ItemState.MATCHED ? Fen.ZERO : gap(row).total();
    }

    /// Where there is a fund bill it says what really moved; else the trade bill does. The trade
    /// bill's fee is in the books already.
    private static Gap gap(ItemRow row) {
        var trade = row.item().word(Side.TRADE);
        var fund = row.item().word(Side.FUND);
        var moved = fund.or(() -> trade).map(Word::amount).orElse(Fen.ZERO);
        var booked =
                switch (row.item().key().kind()) {
                    case PAYMENT, REFUND -> row.item().word(Side.OURS).filter(Explaining::isBooked);
                    case REFUNDS -> trade;
                    case MOVEMENT -> Optional.<Word>empty();
                };
        var fee =
                fund.isEmpty() || trade.isEmpty()
                        ? Fen.ZERO
                        : fund.get().fee().minus(trade.get().fee());
        return new Gap(moved.minus(booked.map(Word::amount).orElse(Fen.ZERO)), fee);
    }

    /// A refund is in the books once it is done.
    private static boolean isBooked(Word ours) {
        return ours.standing() == Standing.DONE;
    }

    /// @return false when there is nothing to book
    static boolean book(Tx tx, ItemRow row, Actor by) throws SQLException {
        var entries = entries(row);
        if (row.isBooked() || entries.isEmpty()) {
            return false;
        }
        post(tx, row, entries, by);
        return true;
    }

    /// Undoes the last booking.
    static void unbook(Tx tx, ItemRow row, Actor by) throws SQLException {
        List<Entry> posted =
                tx.query(
                        ENTRIES,
                        entry -> new Entry(new LedgerAccount(entry.text(1)), entry.fen(2)),
                        key(row, row.bookings()));
        post(tx, row, posted.stream().map(Explaining::reversed).toList(), by);
    }

    private static void post(Tx tx, ItemRow row, List<Entry> entries, Actor by)
            throws SQLException {
        int number = row.bookings() + 1;
        long order = row.order().isPresent() ? row.order().get().value() : 0;
        Ledger.post(tx, new Posting(key(row, number), entries), order, by);
        ItemRows.booked(tx, row, number);
    }

    private static String key(ItemRow row, int number) {
        return "explained:" + row.id() + ":" + number;
    }

    private static Entry reversed(Entry entry) {
        return new Entry(entry.account(), Fen.ZERO.minus(entry.amount()));
    }

    private static List<Entry> entries(ItemRow row) {
        var gap = gap(row);
        var platform = PaymentBook.platform(row.account().provider(), row.account().receiver());
        var entries = new ArrayList<Entry>();
        add(entries, platform, gap.total());
        add(entries, PaymentBook.FEES, gap.fee());
        add(entries, other(row), Fen.ZERO.minus(gap.money()));
        return entries;
    }

    private static void add(List<Entry> entries, LedgerAccount account, Fen amount) {
        if (!amount.equals(Fen.ZERO)) {
            entries.add(new Entry(account, amount));
        }
    }

    private static LedgerAccount other(ItemRow row) {
        var key = row.item().key();
        if (key.kind() != ItemKind.MOVEMENT) {
            return PaymentBook.SALES;
        }
        return key.number().startsWith("WITHDRAWAL") ? BANK : SUSPENSE;
    }
}
