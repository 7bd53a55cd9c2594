package shop.fahuo.store.payment.bill;

import static shop.fahuo.store.TestOrders.order;

import shop.fahuo.core.Fen;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.ledger.Entry;
import shop.fahuo.core.payment.BillEntry;
import shop.fahuo.core.payment.BillEntry.Kind;
import shop.fahuo.core.payment.PaymentBook;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.payment.Trade;
import shop.fahuo.core.payment.TradeState;
import shop.fahuo.core.payment.bill.BillRows;
import shop.fahuo.core.payment.bill.MatchPolicy;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestOrders;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.payment.Route;
import shop.fahuo.store.verify.Check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A shop whose orders are paid through one WeChat account, each at [TestOrders#KEY_PRICE] with a
/// fee of 12 fen, and that account's bills.
final class BillShop implements AutoCloseable {

    static final BillAccount ACCOUNT = new BillAccount(Provider.WECHAT, "1900001");
    static final LocalDate DAY = LocalDate.of(2026, 11, 18);
    static final long PRICE = TestOrders.KEY_PRICE.value();
    static final long FEE = 12;

    private static final String LANE = "payment/wx";

    final TestShop shop;
    private final MatchPolicy policy = MatchPolicy.DEFAULT;

    BillShop(Engine engine) {
        shop = TestShop.on(engine);
        shop.keys(50);
        var route = new Route(TestShop.TAOBAO, Provider.WECHAT, LANE, ACCOUNT.receiver());
        shop.store().payments().routes().put(LANE, List.of(route), TestShop.LEI);
    }

    /// Orders whose money is claimed, and not proved.
    BillShop ordered(String... numbers) {
        for (var number : numbers) {
            shop.take(order(number).paidBy("微信", "4200" + number));
        }
        shop.work();
        return this;
    }

    /// Orders that were paid at noon of a day, and proved.
    BillShop paid(LocalDate day, String... numbers) {
        ordered(numbers);
        for (var number : numbers) {
            prove(number, noon(day));
        }
        return this;
    }

    void prove(String number, Instant paid) {
        var trade =
                new Trade(
                        Provider.WECHAT,
                        number,
                        "4200" + number,
                        TradeState.PAID,
                        TestOrders.KEY_PRICE,
                        Optional.of(paid),
                        "openid",
                        ACCOUNT.receiver());
        for (var claim : shop.store().outbox().claim("test", LANE, 50, Duration.ZERO).join()) {
            if (claim.order().equals(shop.id(number))) {
                shop.store().payments().checks().answer(claim, Optional.of(trade)).join();
            }
        }
        shop.clock().pass(Duration.ofSeconds(1));
    }

    /// A refund of an order's payment, as the shop has it.
    void refunded(String number, String reference, long fen, String state, LocalDate day) {
        shop.tamper(
                ("insert into refund (id, order_id, ordinal, reference, state, provider,"
                                + " transaction_no, paid_fen, receiver, account, amount_fen,"
                                + " freight_fen, restock, reason, note, asked_at, asked_by, number,"
                                + " words) values (%d, %d, 1, '%s', '%s', 'WECHAT', '4200%s', %d,"
                                + " '%s', '%s', %d, 0, false, '', '', timestamp with time zone '%s"
                                + " 12:00:00+08:00', 'x', '', '')")
                        .formatted(
                                reference.hashCode() & Integer.MAX_VALUE,
                                shop.id(number).value(),
                                reference,
                                state,
                                number,
                                PRICE,
                                ACCOUNT.receiver(),
                                LANE,
                                fen,
                                day));
    }

    static Instant noon(LocalDate day) {
        return day.atTime(4, 0).toInstant(java.time.ZoneOffset.UTC);
    }

    Bills bills() {
        return shop.store().payments().bills();
    }

    Differences differences() {
        return shop.store().payments().differences();
    }

    BillDay read(LocalDate day, Bill bill) {
        return switch (reading(day, bill)) {
            case DayReading.Taken(var taken) -> taken;
            case DayReading.Unchanged(var same) -> same;
            case DayReading.Broken _, DayReading.Unfit() -> throw new AssertionError("not taken");
        };
    }

    DayReading reading(LocalDate day, Bill bill) {
        shop.clock().pass(Duration.ofSeconds(1));
        try {
            return bills().read(bill.of(day), policy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Difference> all(ItemState... states) {
        var filter =
                new DifferenceFilter(
                        java.util.Set.of(states),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return differences().page(filter, Optional.empty(), 100).rows();
    }

    /// `SHORT 4200A1`, …
    List<String> words(ItemState... states) {
        return all(states).stream()
                .map(one -> one.outcome() + " " + one.item().key().number())
                .sorted()
                .toList();
    }

    long balance() {
        var account = PaymentBook.platform(ACCOUNT.provider(), ACCOUNT.receiver());
        return shop.store().ledger().balances().stream()
                .filter(entry -> entry.account().equals(account))
                .map(Entry::amount)
                .map(Fen::value)
                .findFirst()
                .orElse(0L);
    }

    List<Check> broken() {
        return shop.store().verifier().all(_ -> {}).stream().filter(check -> !check.ok()).toList();
    }

    @Override
    public void close() {
        shop.close();
    }

    /// Both bills of a day.
    static final class Bill {

        private final List<BillEntry> trades = new ArrayList<>();
        private final List<BillEntry> funds = new ArrayList<>();
        private boolean withFunds = true;

        /// In both bills, as it should be.
        static Bill of(String... numbers) {
            var bill = new Bill();
            for (var number : numbers) {
                bill.traded(number, PRICE, FEE).moved(number, PRICE, FEE);
            }
            return bill;
        }

        Bill traded(String number, long fen, long fee) {
            trades.add(entry(Kind.PAYMENT, number, fen, fee));
            return this;
        }

        Bill moved(String number, long fen, long fee) {
            funds.add(entry(Kind.PAYMENT, number, fen, 0));
            funds.add(entry(Kind.FEE, number, -fee, 0));
            return this;
        }

        Bill tradedBack(String number, String reference, long fen, String state) {
            trades.add(back(number, reference, fen, state));
            return this;
        }

        Bill movedBack(String number, String reference, long fen) {
            funds.add(back(number, reference, fen, ""));
            return this;
        }

        private static BillEntry back(String number, String reference, long fen, String state) {
            return new BillEntry(
                    Provider.WECHAT,
                    Kind.REFUND,
                    "",
                    number,
                    "4200" + number,
                    reference,
                    Fen.of(-fen),
                    Fen.ZERO,
                    state,
                    noon(DAY));
        }

        Bill withdrawn(long fen) {
            funds.add(entry(Kind.WITHDRAWAL, "W", -fen, 0));
            return this;
        }

        Bill withoutFunds() {
            withFunds = false;
            return this;
        }

        private static BillEntry entry(Kind kind, String number, long fen, long fee) {
            return new BillEntry(
                    Provider.WECHAT,
                    kind,
                    "",
                    number,
                    "4200" + number,
                    "",
                    Fen.of(fen),
                    Fen.of(fee),
                    "SUCCESS",
                    noon(DAY));
        }

        private DayBills of(LocalDate day) {
            return new DayBills(
                    ACCOUNT,
                    day,
                    file(trades),
                    withFunds ? Optional.of(file(funds)) : Optional.empty());
        }

        private static DayBills.Bill file(List<BillEntry> entries) {
            BillRows rows =
                    taker -> {
                        entries.forEach(taker);
                        return Optional.empty();
                    };
            return new DayBills.Bill(
                    rows, Optional.of(Sha256.of(entries.toString())), entries.size() * 200L);
        }
    }
}
