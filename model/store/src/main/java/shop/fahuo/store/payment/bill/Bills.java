package shop.fahuo.store.payment.bill;

import shop.fahuo.core.RowReject;
import shop.fahuo.core.payment.bill.BillRows;
import shop.fahuo.core.payment.bill.DayMatch;
import shop.fahuo.core.payment.bill.ItemKey;
import shop.fahuo.core.payment.bill.ItemKind;
import shop.fahuo.core.payment.bill.Judge;
import shop.fahuo.core.payment.bill.MatchPolicy;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Snapshot;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The days of bills: reads them, holds them against the shop's own money, and keeps what does not
/// agree.
///
/// A day is matched on the caller's thread and on one committed state of the shop, without keeping
/// anybody from writing; what came of it is taken in one short transaction.
public final class Bills {

    /// A row of a bill is at least so long.
    private static final int ROW_BYTES = 150;

    /// How far from a day items may lie that its bills are about.
    private static final int FAR = 31;

    private static final String SAME =
            "select count(*) from bill_day where provider = ? and receiver = ? and on_day = ? and"
                    + " trade_file = ? and fund_file = ? and with_funds = ?";
    private static final String NEAR =
            "select kind, item_key from bill_item where provider = ? and receiver = ? and first_day"
                    + " > ? and first_day < ?";

    private final Database database;
    private final Clock clock;
    private final List<OwnMoney> own;

    public Bills(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        own = List.of(new OwnPayments(), new OwnRefunds());
    }

    /// Reads a day. The same files again change nothing; others take the place of what was read
    /// before. Days may be read in any order.
    ///
    /// @throws IOException when a file cannot be read at all
    public DayReading read(DayBills bills, MatchPolicy policy) throws IOException {
        if (isKnown(bills)) {
            retry(bills.account(), policy);
            return new DayReading.Unchanged(find(bills.account(), bills.day()).orElseThrow());
        }
        var readAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var watched = near(bills);
        var judge = new Judge(bills.account().provider(), policy, bills.fund().isPresent());
        var match =
                new DayMatch(
                        bills.day(),
                        bills.account().provider(),
                        judge,
                        bills.trade().bytes() / ROW_BYTES);
        match.watch(watched);
        own(shop -> tellOurs(match, shop, bills));
        var broken = rows(match, bills);
        if (broken.isPresent()) {
            return broken.get();
        }
        own(shop -> nameMissing(match, shop));
        if (match.wantsFundsAgain()) {
            bills.fund().orElseThrow().rows().each(match::fundAgain);
        }
        if (match.isHopeless()) {
            return new DayReading.Unfit();
        }
        var items = match.items(watched);
        var taking = new DayTaking(bills, match.totals(), items, readAt);
        database.writer()
                .write(
                        tx -> {
                            taking.take(tx, (in, account) -> new Judging(in, account, policy, own));
                            return true;
                        });
        return new DayReading.Taken(find(bills.account(), bills.day()).orElseThrow());
    }

    /// What to do on a frozen state of the shop.
    private interface Look {

        void at(Snapshot shop) throws SQLException;
    }

    private void own(Look look) {
        database.snapshot(
                shop -> {
                    look.at(shop);
                    return true;
                });
    }

    private void tellOurs(DayMatch match, Snapshot shop, DayBills bills) throws SQLException {
        for (var sort : own) {
            sort.each(shop, bills.account(), Span.of(bills.day()), match::ours);
        }
    }

    private void nameMissing(DayMatch match, Snapshot shop) throws SQLException {
        for (var sort : own) {
            for (long id : match.missing(sort.kind())) {
                sort.named(shop, id).ifPresent(found -> match.found(found.key(), found.names()));
            }
        }
    }

    /// The fund bill first, so that rows of the trade bill are decided as they come.
    private static Optional<DayReading> rows(DayMatch match, DayBills bills) throws IOException {
        var fund = bills.fund().map(DayBills.Bill::rows).orElse(BillRows.NONE);
        Optional<RowReject> broken = fund.each(match::fund);
        if (broken.isPresent()) {
            return Optional.of(new DayReading.Broken(true, broken.get()));
        }
        return bills.trade()
                .rows()
                .each(match::trade)
                .map(reject -> new DayReading.Broken(false, reject));
    }

    private boolean isKnown(DayBills bills) {
        return database.read(
                        sql ->
                                sql.fetchSingle(
                                                SAME,
                                                bills.account().provider().name(),
                                                bills.account().receiver(),
                                                bills.day(),
                                                bills.trade().hash(),
                                                bills.fund().map(DayBills.Bill::hash).orElse(""),
                                                bills.fund().isPresent())
                                        .get(0, Long.class))
                > 0;
    }

    /// Items whose other side these bills may bring, or bring once more.
    private Set<ItemKey> near(DayBills bills) {
        return new HashSet<>(
                database.read(
                        sql ->
                                sql.fetch(
                                                NEAR,
                                                bills.account().provider().name(),
                                                bills.account().receiver(),
                                                bills.day().minusDays(FAR),
                                                bills.day().plusDays(FAR))
                                        .map(
                                                row ->
                                                        new ItemKey(
                                                                ItemKind.valueOf(
                                                                        row.get(0, String.class)),
                                                                row.get(1, String.class)))));
    }

    /// Looks again at everything that is not finished, by what the shop has come to know.
    public void retry(BillAccount account, MatchPolicy policy) {
        database.writer()
                .write(
                        tx -> {
                            var judging = new Judging(tx, account, policy, own);
                            for (long id : ItemRows.unfinished(tx, account)) {
                                judging.judge(id);
                            }
                            return true;
                        });
    }

    /// The days that were not read, from the account's first payment on, the oldest first.
    ///
    /// @param newest the last day whose bills are there
    /// @param back how many days before it are still worth reading
    public List<LocalDate> missing(BillAccount account, LocalDate newest, int back) {
        return database.read(sql -> BillDays.missing(sql, account, newest, back));
    }

    public Optional<BillDay> find(BillAccount account, LocalDate day) {
        return database.read(sql -> BillDays.find(sql, account, day));
    }

    /// Up to `limit` days of all accounts, the newest first.
    ///
    /// @param end days before this one
    public List<BillDay> days(LocalDate end, int limit) {
        return database.read(sql -> BillDays.before(sql, end, limit));
    }
}
