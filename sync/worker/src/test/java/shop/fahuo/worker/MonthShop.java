package shop.fahuo.worker;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.core.Fen;
import shop.fahuo.core.Quantity;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.ChannelKind;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.OrderLine;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.order.Payment;
import shop.fahuo.core.payment.PaymentBook;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.payment.Trade;
import shop.fahuo.core.payment.TradeState;
import shop.fahuo.core.payment.bill.MatchPolicy;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.simulator.PracticeMonth;
import shop.fahuo.simulator.PracticeMonth.Deed;
import shop.fahuo.simulator.clock.SettableClock;
import shop.fahuo.simulator.payment.BillEdit;
import shop.fahuo.store.Store;
import shop.fahuo.store.order.RefundRecord;
import shop.fahuo.store.payment.Route;
import shop.fahuo.store.payment.bill.BillAccount;
import shop.fahuo.store.payment.bill.Difference;
import shop.fahuo.store.payment.bill.DifferenceFilter;
import shop.fahuo.store.payment.bill.ItemState;
import shop.fahuo.store.payment.refund.RefundLimits;
import shop.fahuo.store.payment.refund.RefundWish;
import shop.fahuo.store.vault.Vault;
import shop.fahuo.store.verify.Check;
import shop.fahuo.worker.payment.BillFolder;
import shop.fahuo.worker.payment.Statements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/// A month of a shop at both providers, over their real protocols: every order's money is asked
/// for, every day's bills are fetched.
final class MonthShop implements AutoCloseable {

    static final YearMonth MONTH = YearMonth.of(2026, 11);

    /// Nobody has to agree.
    private static final Fen WITHOUT = Fen.of(1_000_000_000);

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-10-31T12:00:00Z"));
    private final Path folder;
    private final Store store;
    private final List<Deed> deeds;
    private final Map<Provider, Till> tills = new EnumMap<>(Provider.class);
    private final Map<Provider, Fen> opening = new EnumMap<>(Provider.class);

    /// @param perDay payments a day at both providers together
    MonthShop(int perDay) {
        try {
            folder = Files.createTempDirectory("fahuo-month");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (var provider : Provider.values()) {
            tills.put(provider, Till.of(provider, clock));
            opening.put(provider, till(provider).ledger().balance());
        }
        deeds =
                new PracticeMonth(MONTH, perDay, 7)
                        .play(
                                till(Provider.WECHAT).ledger(),
                                till(Provider.ALIPAY).ledger(),
                                clock);
        store =
                Store.open(
                        "jdbc:h2:file:" + folder.resolve("shop").toAbsolutePath(),
                        new Vault(new byte[Vault.MASTER_BYTES], new SecureRandom()),
                        new TestRules(),
                        "test rules",
                        clock,
                        new SplittableRandom(1));
        var sku = new Sku(TestShop.KEY, "视频会员月卡", SkuKind.VIRTUAL, Fen.of(1500), 0, 0);
        store.catalogue().put(List.of(sku), TestShop.LEI);
        for (var provider : Provider.values()) {
            var route =
                    new Route(TestShop.TAOBAO, provider, lane(provider), of(provider).receiver());
            store.payments().routes().put(lane(provider), List.of(route), TestShop.LEI);
        }
    }

    private static String lane(Provider provider) {
        return "payment/" + provider;
    }

    private Till till(Provider provider) {
        return Objects.requireNonNull(tills.get(provider));
    }

    List<Deed> deeds() {
        return deeds;
    }

    Store store() {
        return store;
    }

    BillAccount of(Provider provider) {
        return new BillAccount(provider, till(provider).account().receiver());
    }

    /// Every order the buyers paid comes in, and its money is asked for. Of those whose money went
    /// back since, the provider is heard as it was before.
    void prove() {
        var givenBack =
                deeds.stream()
                        .filter(deed -> !deed.refund().isEmpty())
                        .map(Deed::order)
                        .collect(Collectors.toSet());
        var paid = deeds.stream().filter(deed -> deed.refund().isEmpty()).toList();
        paid.stream().filter(deed -> givenBack.contains(deed.order())).forEach(this::proveThen);
        paid.stream().filter(deed -> !givenBack.contains(deed.order())).forEach(this::take);
        work(Optional.empty());
    }

    private void take(Deed deed) {
        var channel = TestShop.TAOBAO;
        store.intake()
                .take(channel, ChannelKind.FILE, List.of(order(deed)), new Actor.Channel(channel))
                .join();
    }

    private void proveThen(Deed deed) {
        take(deed);
        store.decisions()
                .due(clock.instant(), 10)
                .forEach(id -> store.decisions().decide(id).join());
        var trade =
                new Trade(
                        deed.provider(),
                        deed.order(),
                        transaction(deed),
                        TradeState.PAID,
                        deed.amount(),
                        Optional.of(deed.at()),
                        "",
                        of(deed.provider()).receiver());
        var lane = lane(deed.provider());
        for (var claim : store.outbox().claim("then", lane, 1, Duration.ofMinutes(1)).join()) {
            store.payments().checks().answer(claim, Optional.of(trade)).join();
        }
    }

    private Order order(Deed deed) {
        var order = TestShop.order(TestShop.TAOBAO, deed.order(), 1);
        var line =
                new OrderLine(
                        "1",
                        TestShop.KEY,
                        SkuKind.VIRTUAL,
                        "视频会员月卡",
                        new Quantity(1),
                        deed.amount());
        return new Order(
                order.key(),
                order.buyer(),
                order.recipient(),
                List.of(line),
                new Order.Amount(deed.amount(), Fen.ZERO, Fen.ZERO, deed.amount()),
                new Payment(till(deed.provider()).method(), transaction(deed)),
                order.origin(),
                "",
                "",
                deed.at().minusSeconds(20),
                Optional.of(deed.at()),
                false);
    }

    private String transaction(Deed deed) {
        return till(deed.provider()).transaction(deed.order());
    }

    /// Fetches and reads every day that is missing.
    void readBills() {
        work(
                Optional.of(
                        new Statements.Terms(
                                new BillFolder(folder),
                                name ->
                                        tills.keySet().stream()
                                                .filter(one -> lane(one).equals(name))
                                                .map(this::of)
                                                .findFirst(),
                                _ -> MatchPolicy.DEFAULT)));
    }

    private void work(Optional<Statements.Terms> terms) {
        var lanes =
                Map.of(
                        lane(Provider.WECHAT), till(Provider.WECHAT).account(),
                        lane(Provider.ALIPAY), till(Provider.ALIPAY).account());
        var settings = WorkerSettings.DEFAULT.withOwner("month");
        try (var worker =
                new Worker(
                        store,
                        Outside.of(Map::of, () -> lanes).withBills(terms),
                        settings,
                        clock,
                        new SplittableRandom(2))) {
            worker.runUntilIdle(Optional.empty());
        }
    }

    /// Gives money back through the shop itself, the day after the month.
    ///
    /// @return the references
    List<String> refund(List<Deed> some) {
        var refunds = store.payments().refunds();
        var ids =
                some.stream()
                        .map(deed -> new OrderKey(TestShop.TAOBAO, new OrderNumber(deed.order())))
                        .map(key -> store.orders().id(key).orElseThrow())
                        .toList();
        refunds.limit(new RefundLimits(WITHOUT, WITHOUT), TestShop.LEI);
        ids.forEach(id -> refunds.ask(id, RefundWish.EVERYTHING, TestShop.LEI).join());
        work(Optional.empty());
        return ids.stream()
                .flatMap(id -> refunds.of(id).stream())
                .map(RefundRecord::reference)
                .toList();
    }

    /// Plants differences in a provider's bills.
    void plant(Provider provider, List<BillEdit> edits) {
        till(provider).bills().set(edits);
    }

    /// Reads every day of the month and the one after it again, from the provider.
    void readAgain() throws IOException {
        for (var provider : Provider.values()) {
            try (var client = till(provider).account().open(Timeouts.DEFAULT, clock)) {
                for (int day = 0; day <= MONTH.lengthOfMonth(); day++) {
                    var fetched =
                            new BillFolder(folder)
                                    .fetch(client, of(provider), MONTH.atDay(1).plusDays(day));
                    if (fetched instanceof BillFolder.Fetched.Both(var bills)) {
                        store.payments().bills().read(bills, MatchPolicy.DEFAULT);
                    } else {
                        throw new AssertionError("no bill: " + fetched);
                    }
                }
            }
        }
    }

    List<Difference> differences(ItemState... states) {
        var filter =
                new DifferenceFilter(
                        Set.of(states), Optional.empty(), Optional.empty(), Optional.empty());
        return store.payments().differences().page(filter, Optional.empty(), 10_000).rows();
    }

    /// How much more the provider has of the shop's money than at the beginning.
    Fen moved(Provider provider) {
        return till(provider)
                .ledger()
                .balance()
                .minus(Objects.requireNonNull(opening.get(provider)));
    }

    /// What the books say it has.
    Fen booked(Provider provider) {
        var account = PaymentBook.platform(provider, of(provider).receiver());
        return store.ledger().balances().stream()
                .filter(entry -> entry.account().equals(account))
                .map(entry -> entry.amount())
                .findFirst()
                .orElse(Fen.ZERO);
    }

    List<Check> broken() {
        return store.verifier().all(_ -> {}).stream().filter(check -> !check.ok()).toList();
    }

    void later(Duration time) {
        clock.advance(time);
    }

    @Override
    public void close() {
        store.close();
        tills.values().forEach(Till::close);
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
