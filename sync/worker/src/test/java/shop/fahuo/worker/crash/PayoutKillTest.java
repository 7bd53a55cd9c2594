package shop.fahuo.worker.crash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.core.Fen;
import shop.fahuo.core.ledger.Entry;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.simulator.payment.Operation;
import shop.fahuo.store.verify.Check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Payouts of which half the calls fail, by a process that is killed again and again: everybody has
/// what is due to them exactly once, some of it by transfers, some shared out of orders, and what
/// could not be shared by a transfer after all. `-Dfahuo.payouts` asks for more of them,
/// `-Dfahuo.payout.kills` kills more often, `-Dfahuo.payout.seed` with other faults at other
/// moments.
class PayoutKillTest {

    private static final int PAYOUTS = Integer.getInteger("fahuo.payouts", 16);
    private static final int KILLS = Integer.getInteger("fahuo.payout.kills", 2);
    private static final long SEED = Long.getLong("fahuo.payout.seed", 20261127);
    private static final int GLANCE_NANOS = 20_000_000;
    private static final Fen FUNDS = Fen.of(1_000_000_000);

    /// Longer than commission is held.
    private static final Duration HELD = Duration.ofDays(8);

    private final Instant since = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Clock fast = new FastClock(since).clock();

    /// By how much it is earlier here.
    private volatile Duration back = HELD;

    private final InstantSource earlier = () -> fast.instant().minus(back);
    private final Clock clock = earlier.withZone(ZoneOffset.UTC);
    private final PayoutScenario scenario = new PayoutScenario(PAYOUTS);
    private final SharedOrders orders = new SharedOrders(PAYOUTS / 2, since.minus(HELD));
    private final SplittableRandom random = new SplittableRandom(SEED);
    private @TempDir Path folder;
    private Path home;
    private Providers providers;
    private Phones phones;

    /// Those who get transfers; they look at their phones all the time.
    private Thread people;

    @BeforeEach
    void begin() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        phones = new Phones(folder.resolve("phones"));
        providers = new Providers(clock, SEED);
        providers.describe(folder.resolve("providers"));
        for (var provider : Provider.values()) {
            providers.pay(provider, "FUNDS", FUNDS);
        }
        sell();
        people = Thread.ofVirtual().start(this::confirm);
    }

    /// The orders are sold, and their commission becomes due.
    private void sell() throws IOException {
        var accounts = Providers.accounts(folder.resolve("providers"));
        orders.trades().forEach(trade -> providers.payToShare(trade, RefundScenario.TOTAL));
        try (var store = RefundProcess.open(home, clock);
                var worker = RefundProcess.worker(store, accounts, clock)) {
            orders.sell(store, accounts);
            worker.runUntilIdle(Optional.empty());
            back = Duration.ZERO;
            worker.runUntilIdle(Optional.empty());
        }
    }

    @AfterEach
    void end() throws InterruptedException {
        people.interrupt();
        people.join();
        providers.close();
    }

    @Test
    void everybodyIsPaidExactlyOnce() throws IOException, InterruptedException {
        var killer =
                new Killer(
                        PayoutProcess.class,
                        List.of(
                                home.toString(),
                                folder.resolve("providers").toString(),
                                phones.file().toString(),
                                Integer.toString(PAYOUTS),
                                since.toString()),
                        folder.resolve("child.log"),
                        providers::calls,
                        random);
        for (int kill = 1; kill <= KILLS; kill++) {
            int paid = kill * (PAYOUTS + PAYOUTS / 2) / (KILLS + 2);
            killer.killAfter(this::moved, paid);
        }
        killer.letEnd();
        say();
        assertThat(providers.transfers())
                .filteredOn(row -> !SharedOrders.isOf(to(row)))
                .isEqualTo(scenario.paid());
        assertThat(received()).isEqualTo(orders.earned());
        assertThat(providers.shares()).isNotEmpty();
        try (var store = RefundProcess.open(home, clock)) {
            assertThat(store.settlement().payouts().open(1)).isEmpty();
            assertThat(store.ledger().balances())
                    .extracting(Entry::account)
                    .noneMatch(account -> account.path().startsWith("liability:commission"));
            assertThat(store.verifier().all(_ -> {})).allMatch(Check::ok);
        }
    }

    private int moved() {
        return providers.transfers().size() + providers.shares().size();
    }

    /// What those have who brought orders, by whichever way.
    private Map<String, Long> received() {
        return Stream.concat(providers.transfers().stream(), providers.shares().stream())
                .filter(row -> SharedOrders.isOf(to(row)))
                .collect(
                        Collectors.groupingBy(
                                PayoutKillTest::to,
                                Collectors.summingLong(row -> Long.parseLong(row.split(" ")[1]))));
    }

    private static String to(String row) {
        return row.split(" ")[0];
    }

    /// Those who cannot be reached confirm nothing before it was taken back once.
    private void confirm() {
        while (!Thread.currentThread().isInterrupted()) {
            shown().stream()
                    .filter(
                            shown ->
                                    PayoutScenario.isReached(shown.openid())
                                            || isSecond(shown.openid()))
                    .forEach(providers::confirm);
            LockSupport.parkNanos(GLANCE_NANOS);
        }
    }

    private List<Phones.Shown> shown() {
        try {
            return phones.shown();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isSecond(String openid) {
        return providers.transfersTo(openid) > 1;
    }

    private void say() {
        int asked =
                providers.calls(Operation.WECHAT_TRANSFER)
                        + providers.calls(Operation.WECHAT_SPLIT)
                        + providers.calls(Operation.ALIPAY_TRANSFER);
        System.out.println(
                PAYOUTS
                        + " payouts and "
                        + PAYOUTS / 2
                        + " shares ("
                        + providers.shares().size()
                        + " went), "
                        + KILLS
                        + " kills, seed "
                        + SEED
                        + ": asked for "
                        + asked
                        + " times in "
                        + providers.calls()
                        + " calls");
    }
}
