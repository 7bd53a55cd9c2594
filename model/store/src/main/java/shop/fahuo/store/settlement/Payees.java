package shop.fahuo.store.settlement;

import org.jooq.DSLContext;
import org.jooq.Record;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.CommissionBook;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.ledger.Posting;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.distributor.DistributorLocks;
import shop.fahuo.store.ledger.Ledger;
import shop.fahuo.store.vault.Vault;

import tools.jackson.databind.json.JsonMapper;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What the shop knows of those it pays, beside what it knows of distributors.
public final class Payees {

    /// Of a grant, in characters: with the longest code, what is taken off it still has a key.
    public static final int LONGEST_REFERENCE = 40;

    private static final String GET =
            "select code, invoices, stopped, sealed from payee where code = any(?)";
    private static final String STOPPED = "select stopped from payee where code = ?";
    private static final String PUT =
            "update payee set invoices = ?, stopped = ?, sealed = ? where code = ?";
    private static final String ADD =
            "insert into payee (invoices, stopped, sealed, code) values (?, ?, ?, ?)";
    private static final String KNOWN = "select 1 from distributor where code = ?";
    private static final String GRANTED =
            "select e.amount_fen from ledger_posting p join ledger_entry e on e.posting_id = p.id"
                    + " where p.posting_key = ? and e.account = ?";

    private final Database database;
    private final Vault vault;

    Payees(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /// How somebody is paid.
    ///
    /// @param invoices gives the shop invoices, and pays their taxes themselves
    /// @param stopped why payments are stopped; empty when they are not
    /// @param bank and card number; empty when nobody said
    /// @param name as the bank knows it; empty for the distributor's own
    public record Settings(boolean invoices, String stopped, String bank, String name) {

        /// Of a bank and a card number, in characters.
        public static final int LONGEST_BANK = 200;

        public static final Settings NONE = new Settings(false, "", "", "");

        /// Says nothing of whose bank it is.
        @Override
        public String toString() {
            return (invoices ? "invoices" : "no invoices") + (stopped.isEmpty() ? "" : ", stopped");
        }
    }

    public Settings get(DistributorCode code) {
        return database.read(sql -> read(sql, code));
    }

    private Settings read(DSLContext sql, DistributorCode code) {
        return read(sql, List.of(code.value())).getOrDefault(code.value(), Settings.NONE);
    }

    /// Of those of some of whom anybody ever said how they are paid, by code.
    Map<String, Settings> read(DSLContext sql, Collection<String> codes) {
        var found = new HashMap<String, Settings>();
        sql.fetch(GET, (Object) codes.toArray(String[]::new))
                .forEach(row -> found.put(row.get(0, String.class), settings(row)));
        return found;
    }

    private Settings settings(Record row) {
        var json = JsonMapper.shared().readTree(vault.open(row.get(3, byte[].class)));
        return new Settings(
                row.get(1, Boolean.class),
                row.get(2, String.class),
                json.required("bank").asString(),
                json.required("name").asString());
    }

    /// Why payments to somebody are stopped; empty when they are not.
    static String stopped(Tx tx, DistributorCode code) throws SQLException {
        return tx.first(STOPPED, row -> row.text(1), code.value()).orElse("");
    }

    /// Books what somebody is due for another reason than an order: what was owed to them before
    /// the shop began with Fahuo, or a bonus.
    ///
    /// @param reference names the reason; booked once for somebody
    public Granted grant(DistributorCode code, Fen amount, String reference, Actor.Person by) {
        if (amount.compareTo(Fen.ZERO) <= 0) {
            throw new IllegalArgumentException("a grant of " + amount);
        }
        if (reference.length() > LONGEST_REFERENCE) {
            return new Granted.TooLong(LONGEST_REFERENCE);
        }
        var posting =
                Posting.of(
                        "granted:" + code.value() + ":" + reference,
                        CommissionBook.COST,
                        CommissionBook.payable(code),
                        amount);
        return database.writer()
                .write(
                        tx -> {
                            if (!isKnown(tx, code)) {
                                return new Granted.NoSuch();
                            }
                            DistributorLocks.hold(tx, List.of(code));
                            var before = granted(tx, posting.key());
                            if (before.isPresent()) {
                                return before.get().equals(amount)
                                        ? new Granted.Before()
                                        : new Granted.OtherAmount(before.get());
                            }
                            Ledger.post(tx, posting, 0, by);
                            Offsets.take(tx, code, posting.key(), by);
                            return new Granted.Booked();
                        });
    }

    private static Optional<Fen> granted(Tx tx, String key) throws SQLException {
        return tx.first(GRANTED, row -> row.fen(1), key, CommissionBook.COST.path());
    }

    private static boolean isKnown(Tx tx, DistributorCode code) throws SQLException {
        return tx.first(KNOWN, row -> row.whole(1), code.value()).isPresent();
    }

    /// Changes how somebody is paid.
    ///
    /// @param change of what is set now, so that what it leaves alone stays as somebody else has
    ///   just set it; may be made more than once
    /// @return empty when there is no such distributor
    public Optional<Settings> change(
            DistributorCode code, UnaryOperator<Settings> change, Actor.Person by) {
        return database.writer()
                .write(
                        tx -> {
                            if (!isKnown(tx, code)) {
                                return Optional.empty();
                            }
                            DistributorLocks.hold(tx, List.of(code));
                            var settings = change.apply(read(tx.sql(), code));
                            put(tx, code, settings, by);
                            return Optional.of(settings);
                        });
    }

    private void put(Tx tx, DistributorCode code, Settings settings, Actor.Person by)
            throws SQLException {
        var sealed =
                vault.seal(
                        CanonicalJson.write(
                                Map.of("bank", settings.bank(), "name", settings.name())));
        boolean invoices = settings.invoices();
        var stopped = settings.stopped();
        if (tx.update(PUT, invoices, stopped, sealed, code.value()) == 0) {
            tx.update(ADD, invoices, stopped, sealed, code.value());
        }
        tx.event(
                0,
                by,
                "payee.set",
                Map.of(
                        "payee",
                        code.value(),
                        "invoices",
                        Boolean.toString(invoices),
                        "stopped",
                        stopped,
                        "bank",
                        settings.bank().isEmpty() ? "" : "set"));
    }
}
