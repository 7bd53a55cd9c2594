package shop.fahuo.worker;

import shop.fahuo.connect.Endpoint;
import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.payment.PaymentAccount;
import shop.fahuo.connect.payment.PaymentProvider;
import shop.fahuo.connect.payment.alipay.AlipayAccount;
import shop.fahuo.connect.payment.alipay.AlipayGateway;
import shop.fahuo.connect.payment.alipay.AlipayKeys;
import shop.fahuo.connect.payment.alipay.AlipayPayments;
import shop.fahuo.connect.payment.wechat.ApiKey;
import shop.fahuo.connect.payment.wechat.Pem;
import shop.fahuo.connect.payment.wechat.TrustedKey;
import shop.fahuo.connect.payment.wechat.WechatAccount;
import shop.fahuo.connect.payment.wechat.WechatClient;
import shop.fahuo.core.Fen;
import shop.fahuo.core.Quantity;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.ChannelKind;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderLine;
import shop.fahuo.core.order.Payment;
import shop.fahuo.core.payment.PaymentBook;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.payment.Trade;
import shop.fahuo.core.payment.TradeState;
import shop.fahuo.core.payment.bill.MatchPolicy;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.simulator.PaymentSimulation;
import shop.fahuo.simulator.PracticeMonth;
import shop.fahuo.simulator.PracticeMonth.Deed;
import shop.fahuo.simulator.Scenario;
import shop.fahuo.simulator.clock.SettableClock;
import shop.fahuo.simulator.payment.BillEdit;
import shop.fahuo.store.Store;
import shop.fahuo.store.payment.Route;
import shop.fahuo.store.payment.bill.BillAccount;
import shop.fahuo.store.payment.bill.Difference;
import shop.fahuo.store.payment.bill.DifferenceFilter;
import shop.fahuo.store.payment.bill.ItemState;
import shop.fahuo.store.vault.Vault;
import shop.fahuo.store.verify.Check;
import shop.fahuo.worker.payment.BillFolder;
import shop.fahuo.worker.payment.Statements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
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

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-10-31T12:00:00Z"));
    private final PaymentSimulation simulation;
    private final Path folder;
    private final Store store;
    private final List<Deed> deeds;
    private final Map<Provider, PaymentAccount> accounts = new EnumMap<>(Provider.class);
    private final Map<Provider, Fen> opening = new EnumMap<>(Provider.class);

    private record Account(Provider provider, String receiver, Opener opener)
            implements PaymentAccount {

        @Override
        public PaymentProvider open(Timeouts timeouts, Clock clock) {
            return opener.open(timeouts, clock);
        }
    }

    private interface Opener {

        PaymentProvider open(Timeouts timeouts, Clock clock);
    }

    /// @param perDay payments a day at both providers together
    MonthShop(int perDay) {
        try {
            folder = Files.createTempDirectory("fahuo-month");
            simulation = PaymentSimulation.start(Scenario.DEMO, clock, new SecureRandom());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (var provider : Provider.values()) {
            opening.put(provider, balance(provider));
            accounts.put(provider, account(provider));
        }
        deeds =
                new PracticeMonth(MONTH, perDay, 7)
                        .play(simulation.wechat().ledger(), simulation.alipay().ledger(), clock);
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

    private PaymentAccount account(Provider provider) {
        return switch (provider) {
            case WECHAT -> wechat();
            case ALIPAY -> alipay();
        };
    }

    private PaymentAccount wechat() {
        var told = simulation.wechat().credentials();
        var account =
                new WechatAccount(
                        new Endpoint(simulation.wechat().base()),
                        told.mchid(),
                        told.appid(),
                        told.merchant().serial(),
                        Pem.privateKey(told.merchant().keyPem()),
                        new ApiKey(told.apiV3Key()),
                        List.of(
                                TrustedKey.of(
                                        told.platform().keyId(),
                                        Pem.publicKey(told.platform().keyPem()))));
        return new Account(
                Provider.WECHAT,
                told.mchid(),
                (timeouts, time) ->
                        new WechatClient(account, timeouts, time, new SplittableRandom(1))
                                .payments());
    }

    private PaymentAccount alipay() {
        var told = simulation.alipay().credentials();
        var account =
                AlipayAccount.of(
                        told.appId(),
                        told.sellerId(),
                        told.appKeyPem(),
                        AlipayKeys.Plain.of(told.alipayKeyPem()),
                        new Endpoint(simulation.alipay().gateway()));
        return new Account(
                Provider.ALIPAY,
                told.sellerId(),
                (timeouts, time) -> new AlipayPayments(new AlipayGateway(account, timeouts, time)));
    }

    List<Deed> deeds() {
        return deeds;
    }

    Store store() {
        return store;
    }

    BillAccount of(Provider provider) {
        return new BillAccount(provider, Objects.requireNonNull(accounts.get(provider)).receiver());
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
                new Payment(deed.provider() == Provider.WECHAT ? "微信" : "支付宝", transaction(deed)),
                order.origin(),
                "",
                "",
                deed.at().minusSeconds(20),
                Optional.of(deed.at()),
                false);
    }

    String transaction(Deed deed) {
        return switch (deed.provider()) {
            case WECHAT -> simulation.wechat().ledger().find(deed.order()).orElseThrow().id();
            case ALIPAY -> simulation.alipay().ledger().find(deed.order()).orElseThrow().id();
        };
    }

    /// Fetches and reads every day that is missing.
    void readBills() {
        work(
                Optional.of(
                        new Statements.Terms(
                                new BillFolder(folder),
                                name ->
                                        accounts.keySet().stream()
                                                .filter(one -> lane(one).equals(name))
                                                .map(this::of)
                                                .findFirst(),
                                _ -> MatchPolicy.DEFAULT)));
    }

    private void work(Optional<Statements.Terms> terms) {
        var lanes =
                Map.of(
                        lane(Provider.WECHAT), account(Provider.WECHAT),
                        lane(Provider.ALIPAY), account(Provider.ALIPAY));
        var settings = WorkerSettings.DEFAULT.withOwner("month");
        try (var worker =
                new Worker(
                        store,
                        Map::of,
                        () -> lanes,
                        terms,
                        settings,
                        clock,
                        new SplittableRandom(2))) {
            worker.runUntilIdle(Optional.empty());
        }
    }

    /// Plants differences in both providers' bills, and forgets that the days were read.
    void plant(Provider provider, List<BillEdit> edits) {
        switch (provider) {
            case WECHAT -> simulation.wechat().bills().set(edits);
            case ALIPAY -> simulation.alipay().bills().set(edits);
        }
    }

    /// Reads every day of the month again, from the provider.
    void readAgain() throws IOException {
        for (var provider : Provider.values()) {
            try (var client = account(provider).open(Timeouts.DEFAULT, clock)) {
                for (int day = 1; day <= MONTH.lengthOfMonth(); day++) {
                    var fetched =
                            new BillFolder(folder).fetch(client, of(provider), MONTH.atDay(day));
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

    private Fen balance(Provider provider) {
        return switch (provider) {
            case WECHAT -> simulation.wechat().ledger().balance();
            case ALIPAY -> simulation.alipay().ledger().balance();
        };
    }

    /// How much more the provider has of the shop's money than at the beginning.
    Fen moved(Provider provider) {
        return balance(provider).minus(Objects.requireNonNull(opening.get(provider)));
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
        simulation.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
