package shop.fahuo.store.ledger;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.Pocket;
import shop.fahuo.core.ledger.Entry;
import shop.fahuo.core.ledger.LedgerAccount;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Snapshot;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the books page by page, however long they are.
public final class AccountReader {

    private static final String ACCOUNTS =
            "select account, debit_fen, credit_fen from ledger_balance where account ";
    private static final String ORDER = " order by account limit ?";
    private static final String NAMED = ACCOUNTS + "= ?";
    private static final String SOME = ACCOUNTS + "> ? and account < ? and debit_fen <> credit_fen";
    private static final String BEGINNING =
            ACCOUNTS + "> ? and account < ? and account like ? escape '!'";
    private static final String SUM =
            "select coalesce(sum(debit_fen - credit_fen), 0), count(*) from ledger_balance where"
                    + " account > ? and account < ? and debit_fen <> credit_fen";

    /// All that stand before, between and behind those of distributors.
    private static final String SHOP =
            ACCOUNTS
                    + "< ? union all "
                    + ACCOUNTS
                    + "> ? and account < ? union all "
                    + ACCOUNTS
                    + "> ? order by account";

    private static final String POSTINGS =
            "select p.id, p.posting_key, p.order_id, o.number, p.posted_at, e.amount_fen from"
                + " ledger_entry e join ledger_posting p on p.id = e.posting_id left join orders o"
                + " on o.id = p.order_id where e.account = ? and e.posting_id < ? order by"
                + " e.account desc, e.posting_id desc limit ?";
    private static final String ENTRIES =
            "select account, amount_fen from ledger_entry where posting_id = ? order by account";

    private final Database database;

    /// What all accounts of a kind come to.
    ///
    /// @param accounts how many of them hold anything
    public record Total(Fen holds, long accounts) {}

    AccountReader(Database database) {
        this.database = database;
    }

    /// Those that hold something, by their paths; of those whose owner is searched for, all.
    ///
    /// @param search how an owner's code begins; empty for everybody
    /// @param after where the page before ended; empty for the first page
    public AccountPage accounts(
            AccountShelf shelf, String search, Optional<LedgerAccount> after, int limit) {
        return shelf.pocket()
                .map(pocket -> page(pocket, search.strip(), after, limit))
                .orElseGet(() -> new AccountPage(shop(), Optional.empty()));
    }

    private AccountPage page(
            Pocket pocket, String search, Optional<LedgerAccount> after, int limit) {
        var from = after.map(LedgerAccount::path).orElse(pocket.prefix());
        var rows =
                search.isEmpty()
                        ? list(SOME + ORDER, from, end(pocket), limit + 1)
                        : list(
                                BEGINNING + ORDER,
                                from,
                                end(pocket),
                                (pocket.prefix() + search).replaceAll("([!%_])", "!$1") + "%",
                                limit + 1);
        return rows.size() > limit
                ? new AccountPage(
                        rows.subList(0, limit), Optional.of(rows.get(limit - 1).account()))
                : new AccountPage(rows, Optional.empty());
    }

    /// The shop's own; there are never many.
    private List<AccountRow> shop() {
        return list(
                SHOP,
                Pocket.OWED.prefix(),
                end(Pocket.OWED),
                Pocket.HELD.prefix(),
                end(Pocket.PAYABLE));
    }

    /// Behind all accounts of a kind, and before any other. By a letter: where a colon stands is
    /// for the server's language to say.
    private static String end(Pocket pocket) {
        var path = pocket.prefix();
        int word = path.lastIndexOf(':', path.length() - 2) + 1;
        return path.substring(0, word) + (char) (path.charAt(word) + 1);
    }

    /// Of the distributors' accounts of a kind.
    public Total total(Pocket pocket) {
        return database.snapshot(
                shop ->
                        shop.list(
                                        SUM,
                                        row -> new Total(holds(pocket, row.fen(1)), row.number(2)),
                                        pocket.prefix(),
                                        end(pocket))
                                .getFirst());
    }

    private static Fen holds(Pocket pocket, Fen balance) {
        return pocket == Pocket.OWED ? balance : Fen.ZERO.minus(balance);
    }

    /// As they are now; one that was never booked on holds nothing.
    public List<AccountRow> rows(List<LedgerAccount> accounts) {
        return database.snapshot(
                shop -> {
                    var rows = new ArrayList<AccountRow>();
                    for (var account : accounts) {
                        rows.add(row(shop, account));
                    }
                    return rows;
                });
    }

    /// As it was at the moment of a snapshot.
    public static AccountRow row(Snapshot shop, LedgerAccount account) throws SQLException {
        return shop.list(NAMED, AccountReader::account, account.path()).stream()
                .findFirst()
                .orElse(new AccountRow(account, Fen.ZERO, Fen.ZERO));
    }

    private List<AccountRow> list(String sql, Object... values) {
        return database.snapshot(shop -> shop.list(sql, AccountReader::account, values));
    }

    private static AccountRow account(Row row) throws SQLException {
        return new AccountRow(new LedgerAccount(row.text(1)), row.fen(2), row.fen(3));
    }

    /// What was posted on an account, the newest first, with what it came to each time.
    ///
    /// @param after where the page before ended; empty for the first page
    public PostingPage postings(
            LedgerAccount account, Optional<PostingPage.Mark> after, int limit) {
        return database.snapshot(
                shop -> {
                    var from = after.isPresent() ? after.get() : newest(shop, account);
                    var found =
                            shop.list(
                                    POSTINGS,
                                    AccountReader::posting,
                                    account.path(),
                                    from.posting(),
                                    limit + 1);
                    return page(found, from.balance(), limit);
                });
    }

    private static PostingPage.Mark newest(Snapshot shop, LedgerAccount account)
            throws SQLException {
        var now = row(shop, account);
        return new PostingPage.Mark(Long.MAX_VALUE, now.debit().minus(now.credit()));
    }

    private static PostingPage page(List<PostingRow> found, Fen newest, int limit) {
        var rows = new ArrayList<PostingRow>();
        var balance = newest;
        for (var row : found.subList(0, Math.min(limit, found.size()))) {
            rows.add(row.with(balance));
            balance = balance.minus(row.amount());
        }
        return found.size() > limit
                ? new PostingPage(
                        rows, Optional.of(new PostingPage.Mark(rows.getLast().id(), balance)))
                : new PostingPage(rows, Optional.empty());
    }

    private static PostingRow posting(Row row) throws SQLException {
        long order = row.number(3);
        return new PostingRow(
                row.number(1),
                row.text(2),
                order == 0
                        ? Optional.empty()
                        : Optional.of(
                                new PostingRow.Order(
                                        new OrderId(order), new OrderNumber(row.text(4)))),
                row.instant(5),
                row.fen(6),
                Fen.ZERO);
    }

    /// Everything that a posting moved.
    public List<Entry> entries(long posting) {
        return database.snapshot(
                shop ->
                        shop.list(
                                ENTRIES,
                                row -> new Entry(new LedgerAccount(row.text(1)), row.fen(2)),
                                posting));
    }
}
