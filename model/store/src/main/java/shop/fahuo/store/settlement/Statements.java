package shop.fahuo.store.settlement;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.CommissionBook;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.ledger.LedgerAccount;
import shop.fahuo.core.settlement.Statement;
import shop.fahuo.core.settlement.Statement.Balances;
import shop.fahuo.core.settlement.Statement.Kind;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Snapshot;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Reads from the books what moved on distributors' accounts.
public final class Statements {

    private static final String OPENING =
            "select e.account, sum(e.amount_fen) from ledger_entry e join ledger_posting p on p.id"
                    + " = e.posting_id where e.account in (?, ?, ?, ?) and p.posted_at < ? group"
                    + " by e.account";
    private static final String LINES =
            "select p.id, p.posting_key, p.posted_at, coalesce(o.number, ''), e.account,"
                    + " e.amount_fen, coalesce(t.amount_fen, 0) from ledger_entry e join"
                    + " ledger_posting p on p.id = e.posting_id left join orders o on o.id ="
                    + " p.order_id left join ledger_entry t on t.posting_id = p.id and t.account ="
                    + " 'liability:withholding_tax' where e.account in (?, ?, ?, ?) and p.posted_at"
                    + " >= ? and p.posted_at < ? order by p.posted_at, p.id, e.account";
    private static final String CONCERNED =
            "select e.account from ledger_entry e join ledger_posting p on p.id = e.posting_id"
                    + " where (e.account like 'liability:commission:%' or e.account like"
                    + " 'asset:receivable:%') and p.posted_at < ? group by e.account having"
                    + " max(p.posted_at) >= ? or sum(e.amount_fen) <> 0";

    private final Database database;

    /// An entry on one of somebody's accounts.
    private record Moved(
            long posting,
            String key,
            Instant at,
            String order,
            String account,
            Fen amount,
            Fen tax) {

        static Moved of(Row row) throws SQLException {
            return new Moved(
                    row.number(1),
                    row.text(2),
                    row.instant(3),
                    row.text(4),
                    row.text(5),
                    row.fen(6),
                    Fen.ZERO.minus(row.fen(7)));
        }

        /// The part of a key that names a payout or a grant.
        String reference() {
            boolean named = key.startsWith("payout") || key.startsWith("granted:");
            return named ? key.substring(key.lastIndexOf(':') + 1) : "";
        }
    }

    Statements(Database database) {
        this.database = database;
    }

    /// @param from the first moment
    /// @param to the first one after the span
    public Statement of(DistributorCode payee, Instant from, Instant to) {
        return database.snapshot(shop -> read(shop, payee, from, to));
    }

    /// Everybody who had something, or for whom something moved, by code.
    public List<DistributorCode> concerned(Instant from, Instant to) {
        return database
                .snapshot(shop -> shop.list(CONCERNED, row -> row.text(1), to, from))
                .stream()
                .map(account -> account.substring(account.lastIndexOf(':') + 1))
                .distinct()
                .map(DistributorCode::new)
                .sorted()
                .toList();
    }

    private static Statement read(Snapshot shop, DistributorCode payee, Instant from, Instant to)
            throws SQLException {
        var accounts = new Accounts(payee);
        var opening =
                shop
                        .list(
                                OPENING,
                                row -> accounts.balances(row.text(1), row.fen(2)),
                                accounts.with(from))
                        .stream()
                        .reduce(Balances.NOTHING, Balances::plus);
        var moved = shop.list(LINES, Moved::of, accounts.with(from, to));
        return new Statement(payee, from, to, opening, lines(accounts, moved));
    }

    private static List<Statement.Line> lines(Accounts accounts, List<Moved> moved) {
        var lines = new ArrayList<Statement.Line>();
        for (int at = 0; at < moved.size(); ) {
            var first = moved.get(at);
            var change = Balances.NOTHING;
            for (; at < moved.size() && moved.get(at).posting() == first.posting(); at++) {
                change =
                        change.plus(
                                accounts.balances(moved.get(at).account(), moved.get(at).amount()));
            }
            lines.add(
                    new Statement.Line(
                            first.at(),
                            Kind.of(first.key(), change),
                            first.order(),
                            first.reference(),
                            change,
                            first.tax()));
        }
        return lines;
    }

    /// Whose accounts are looked at.
    private static final class Accounts {

        private final List<String> paths;

        Accounts(DistributorCode payee) {
            paths = CommissionBook.of(payee).stream().map(LedgerAccount::path).toList();
        }

        Object[] with(Instant... moments) {
            var values = new ArrayList<Object>(paths);
            values.addAll(List.of(moments));
            return values.toArray();
        }

        /// @param amount a debit, or a credit when it is negative
        Balances balances(String account, Fen amount) {
            var less = Fen.ZERO.minus(amount);
            return switch (paths.indexOf(account)) {
                case 0 -> new Balances(less, Fen.ZERO, Fen.ZERO, Fen.ZERO);
                case 1 -> new Balances(Fen.ZERO, less, Fen.ZERO, Fen.ZERO);
                case 2 -> new Balances(Fen.ZERO, Fen.ZERO, less, Fen.ZERO);
                default -> new Balances(Fen.ZERO, Fen.ZERO, Fen.ZERO, amount);
            };
        }
    }
}
