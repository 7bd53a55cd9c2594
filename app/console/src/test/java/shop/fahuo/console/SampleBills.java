package shop.fahuo.console;

import shop.fahuo.console.kit.Progress;
import shop.fahuo.console.reconcile.BillSource;
import shop.fahuo.console.reconcile.ReadingResult;
import shop.fahuo.console.reconcile.Shelf;
import shop.fahuo.core.Fen;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.payment.BillEntry;
import shop.fahuo.core.payment.BillEntry.Kind;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.payment.Trade;
import shop.fahuo.core.payment.TradeState;
import shop.fahuo.core.payment.bill.BillRows;
import shop.fahuo.core.payment.bill.MatchPolicy;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.payment.Route;
import shop.fahuo.store.payment.bill.BillAccount;
import shop.fahuo.store.payment.bill.DayBills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A shop whose orders were paid through one WeChat account, and the bills of that account: most
/// rows agree, and there is one of each sort that does not.
public final class SampleBills implements BillSource {

    public static final LocalDate DAY = LocalDate.of(2026, 11, 18);
    public static final String LANE = "wechat/旗舰店";

    private static final long PRICE = 1500;
    private static final long FEE = 9;

    private final TestShop shop;
    private final Shelf shelf;

    /// @param receiver the merchant number of the account
    public SampleBills(TestShop shop, String receiver) {
        this.shop = shop;
        shelf = new Shelf(new BillAccount(Provider.WECHAT, receiver), "旗舰店");
        shop.store()
                .payments()
                .routes()
                .put(
                        LANE,
                        List.of(
                                new Route(
                                        new ChannelName("taobao"),
                                        Provider.WECHAT,
                                        LANE,
                                        receiver,
                                        false)),
                        TestShop.LEI);
    }

    public Shelf shelf() {
        return shelf;
    }

    /// Orders of [#DAY], each proved by its payment.
    public SampleBills paid(int orders) {
        shop.takeKeys(orders);
        shop.decide();
        var claims =
                shop.store().outbox().claim("test", LANE, orders, Duration.ofMinutes(1)).join();
        for (var claim : claims) {
            var row = shop.row(claim.order());
            var number = row.key().number().value();
            var trade =
                    new Trade(
                            Provider.WECHAT,
                            number,
                            transaction(number),
                            TradeState.PAID,
                            Fen.of(PRICE),
                            row.paid(),
                            "openid",
                            shelf.account().receiver());
            shop.store().payments().checks().answer(claim, Optional.of(trade)).join();
        }
        return this;
    }

    private static String transaction(String number) {
        return "42000000" + Integer.parseInt(number.substring(2));
    }

    @Override
    public List<Shelf> shelves() {
        return List.of(shelf);
    }

    @Override
    public ReadingResult fetch(Shelf of, LocalDate day, Progress progress) {
        if (!day.equals(DAY)) {
            return new ReadingResult.Later("NO_STATEMENT_EXIST");
        }
        try {
            var bills =
                    new DayBills(
                            shelf.account(),
                            day,
                            bill("trade", trades()),
                            Optional.of(bill("fund", funds())));
            return new ReadingResult.Read(
                    shop.store().payments().bills().read(bills, MatchPolicy.DEFAULT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ReadingResult read(Shelf of, LocalDate day, List<Path> files, Progress progress) {
        return new ReadingResult.NoBill(String.valueOf(files.getFirst().getFileName()));
    }

    private static DayBills.Bill bill(String name, List<BillEntry> rows) {
        BillRows walk =
                each -> {
                    rows.forEach(each);
                    return Optional.empty();
                };
        return new DayBills.Bill(walk, Optional.of(Sha256.of(name + rows)), rows.size() * 200L);
    }

    private List<String> numbers() {
        return shop.rows(OrderFilter.ALL.fromOldest()).stream()
                .map(row -> row.key().number().value())
                .toList();
    }

    /// The first is missing, the second has another amount, and the last is nobody's.
    private List<BillEntry> trades() {
        var numbers = numbers();
        var rows = new ArrayList<BillEntry>();
        for (int i = 1; i < numbers.size(); i++) {
            rows.add(entry(Kind.PAYMENT, numbers.get(i), i == 1 ? PRICE - 500 : PRICE, FEE));
        }
        rows.add(entry(Kind.PAYMENT, "LD900001", 8800, 53));
        return rows;
    }

    /// The third was charged another fee; somebody took money out.
    private List<BillEntry> funds() {
        var numbers = numbers();
        var rows = new ArrayList<BillEntry>();
        for (int i = 1; i < numbers.size(); i++) {
            rows.add(entry(Kind.PAYMENT, numbers.get(i), i == 1 ? PRICE - 500 : PRICE, 0));
            rows.add(entry(Kind.FEE, numbers.get(i), i == 2 ? -90 : -FEE, 0));
        }
        rows.add(entry(Kind.PAYMENT, "LD900001", 8800, 0));
        rows.add(entry(Kind.FEE, "LD900001", -53, 0));
        rows.add(entry(Kind.WITHDRAWAL, "LD900002", -5000, 0));
        return rows;
    }

    private static BillEntry entry(Kind kind, String number, long fen, long fee) {
        return new BillEntry(
                Provider.WECHAT,
                kind,
                "",
                number,
                transaction(number),
                "",
                Fen.of(fen),
                Fen.of(fee),
                "SUCCESS",
                Instant.parse("2026-11-18T04:00:00Z"));
    }
}
