package shop.fahuo.store.commission;

import static org.assertj.core.api.Assertions.assertThat;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.Purse;
import shop.fahuo.core.distributor.Distributor;
import shop.fahuo.core.ledger.Entry;
import shop.fahuo.core.ledger.LedgerAccount;
import shop.fahuo.core.ledger.Posting;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestClock;
import shop.fahuo.store.TestOrders;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.ledger.Ledger;
import shop.fahuo.store.payment.refund.ProvedShop;
import shop.fahuo.store.payment.refund.RefundWish;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// A shop in which C was brought by B, and B by A, with a plan of two levels in force.
record EarningShop(ProvedShop proved) implements AutoCloseable {

    static final Instant FROM = TestClock.START.minus(Duration.ofDays(30));
    private static final LedgerAccount CASH = new LedgerAccount("asset:platform:wechat:1900001");
    static final String TWO =
            plan("{\"id\":\"two\",\"kind\":\"levels\",\"rates\":[\"10%\",\"5%\"]}");

    static EarningShop on(Engine engine) {
        return on(engine, TWO);
    }

    static EarningShop on(Engine engine, String plan) {
        var shop = new EarningShop(ProvedShop.on(engine));
        shop.shop()
                .store()
                .distributors()
                .put(
                        List.of(
                                distributor("A", "", "金牌"),
                                distributor("B", "A", "银牌"),
                                distributor("C", "B", "铜牌")),
                        TestShop.LEI);
        assertThat(shop.activate(plan, FROM)).isInstanceOf(Plans.Activated.Done.class);
        return shop;
    }

    static Distributor distributor(String code, String parent, String rank) {
        return new Distributor(
                code, parent, "姓名" + code, "13800000000", rank, FROM.minusSeconds(9), "", "");
    }

    static String plan(String... rules) {
        return "{\"name\":\"方案\",\"cap\":\"30%\",\"rules\":[" + String.join(",", rules) + "]}";
    }

    Plans.Activated activate(String plan, Instant from) {
        return shop().store().commission().plans().activate(plan, Optional.of(from), TestShop.LEI);
    }

    TestShop shop() {
        return proved.shop();
    }

    void worked(String number, TestOrders order) {
        proved.worked(number, order);
    }

    /// What everybody has on those accounts that are not empty: `held:B 880`, `payable:A 440`,
    /// `owed:A 5`.
    List<String> balances() {
        var found = new TreeMap<String, Long>();
        for (var entry : shop().store().ledger().balances()) {
            var path = entry.account().path();
            long fen = entry.amount().value();
            if (path.startsWith("liability:commission:")) {
                found.put(path.substring("liability:commission:".length()), -fen);
            } else if (path.startsWith("asset:receivable:")) {
                found.put("owed:" + path.substring("asset:receivable:".length()), fen);
            }
        }
        return found.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()).toList();
    }

    long cost() {
        return proved.balance("expense:commission");
    }

    /// Lets time pass, and has the worker look at what is due.
    void pass(Duration time) {
        shop().clock().pass(time);
        var releases = shop().store().commission().releases();
        releases.due(shop().clock().instant(), 100).forEach(id -> releases.look(id).join());
    }

    /// The buyer of an order gets some of it back, at once.
    void back(String number, RefundWish wish) {
        proved.done(proved.asked(number, wish));
    }

    /// Pays somebody all that is payable, as if by a payout that went through.
    void payOut(String payee) {
        long all =
                -shop().number(
                                "select debit_fen - credit_fen from ledger_balance where account ="
                                        + " 'liability:commission:payable:"
                                        + payee
                                        + "'");
        assertThat(takeAtOnce(payee, all, 1)).isEqualTo(1);
    }

    /// Many try at once to pay somebody the same amount.
    ///
    /// @return how many could
    long takeAtOnce(String payee, long fen, int times) {
        // An embedded file has one process.
        shop().shut();
        try (var database = Database.open(shop().url(), shop().clock())) {
            var takes =
                    Stream.generate(
                                    () ->
                                            database.writer()
                                                    .submit(tx -> take(tx, payee, Fen.of(fen))))
                            .limit(times)
                            .toList();
            return takes.stream().filter(CompletableFuture::join).count();
        } finally {
            shop().reopen();
        }
    }

    private static boolean take(Tx tx, String payee, Fen fen) throws SQLException {
        var code = new DistributorCode(payee);
        var purse = Purses.lock(tx, List.of(code)).getOrDefault(code, Purse.EMPTY);
        if (purse.payable().compareTo(fen) < 0) {
            return false;
        }
        var entries = new ArrayList<>(purse.entries(code, purse.pay(fen)));
        entries.add(new Entry(CASH, Fen.ZERO.minus(fen)));
        return Ledger.post(
                tx,
                new Posting("granted:" + payee + ":less-" + tx.nextId(), entries),
                0,
                TestShop.LEI);
    }

    @Override
    public void close() {
        proved.close();
    }
}
