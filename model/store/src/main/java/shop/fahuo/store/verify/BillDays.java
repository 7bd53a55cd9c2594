package shop.fahuo.store.verify;

import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.PaymentBook;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Snapshot;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/// The fees of every day of bills are in the books, a day's balances lead from its beginning to its
/// end, and every difference has its reasons and no more bookings than it tells of.
final class BillDays implements Invariant {

    private static final String DAYS =
            "select provider, receiver, on_day, fee_fen, posted_fen, postings from bill_day";
    private static final String FEE =
            "select coalesce(sum(e.amount_fen), 0) from ledger_posting p join ledger_entry e on"
                    + " e.posting_id = p.id where p.posting_key = ? and e.account = ?";
    private static final String COUNT_DAYS = "select count(*) from bill_day";
    private static final String NOT_ADDED =
            "select id from bill_day where (chained and opening_fen + moved_fen <> closing_fen) or"
                    + " matched > own or matched > trades";
    private static final String COUNT_ITEMS = "select count(*) from bill_item";
    private static final String NOT_SAID =
            "select i.id from bill_item i left join bill_fact f on f.item_id = i.id group by i.id,"
                + " i.state, i.outcome, i.settled_by, i.first_day having min(f.on_day) is null or"
                + " min(f.on_day) <> i.first_day or (i.state = 'MATCHED' and i.outcome <>"
                + " 'MATCHED') or (i.state <> 'MATCHED' and i.outcome = 'MATCHED') or (i.state ="
                + " 'SETTLED' and i.settled_by = '')";
    private static final String BOOKED =
            "select id, bookings, state from bill_item where bookings > 0";
    private static final String BOOKING =
            "select count(*) from ledger_posting where posting_key = ?";

    @Override
    public List<Check> check(Snapshot shop) throws SQLException {
        return List.of(
                fees(shop),
                Invariant.none(shop, "bill-days-add-up", COUNT_DAYS, "day ", NOT_ADDED),
                Invariant.none(shop, "differences-said", COUNT_ITEMS, "difference ", NOT_SAID),
                bookings(shop));
    }

    private static Check fees(Snapshot shop) throws SQLException {
        var tally = new Tally("bill-fees-booked");
        for (var day : shop.list(DAYS, Day::read)) {
            long booked = 0;
            for (int times = 1; times <= day.postings(); times++) {
                booked += shop.number(FEE, day.key(times), PaymentBook.FEES.path());
            }
            var fee = Fen.of(booked);
            tally.expect(
                    fee.equals(day.fee()) && fee.equals(day.posted()),
                    () -> day + " has " + fee + " in the books");
        }
        return tally.check();
    }

    private static Check bookings(Snapshot shop) throws SQLException {
        var tally = new Tally("differences-booked");
        for (var item : shop.list(BOOKED, Booked::read)) {
            long found = 0;
            for (int number = 1; number <= item.bookings() + 1; number++) {
                found += shop.number(BOOKING, "explained:" + item.id() + ":" + number);
            }
            boolean holds = found == item.bookings() && (found % 2 == 0 || item.isSettled());
            tally.expect(holds, () -> "difference " + item.id());
        }
        return tally.check();
    }

    /// @param postings in how many the fee was booked
    private record Day(
            Provider provider, String receiver, LocalDate day, Fen fee, Fen posted, int postings) {

        static Day read(Row row) throws SQLException {
            return new Day(
                    row.name(1, Provider.class),
                    row.text(2),
                    row.day(3),
                    row.fen(4),
                    row.fen(5),
                    row.whole(6));
        }

        String key(int times) {
            return PaymentBook.feesKey(provider, receiver, day, times);
        }
    }

    /// @param isSettled a booking may stand only then
    private record Booked(long id, int bookings, boolean isSettled) {

        static Booked read(Row row) throws SQLException {
            return new Booked(row.number(1), row.whole(2), row.text(3).equals("SETTLED"));
        }
    }
}
