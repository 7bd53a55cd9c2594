package shop.fahuo.worker.crash;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.payment.PaymentAccount;
import shop.fahuo.core.Fen;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.ChannelKind;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.payment.RefundState;
import shop.fahuo.core.task.RetryPolicy;
import shop.fahuo.store.Store;
import shop.fahuo.store.payment.Route;
import shop.fahuo.store.payment.refund.RefundAnswered;
import shop.fahuo.store.payment.refund.RefundLimits;
import shop.fahuo.store.vault.KeyFile;
import shop.fahuo.worker.TestRules;
import shop.fahuo.worker.Worker;
import shop.fahuo.worker.WorkerSettings;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// A process of its own that sells on a home, gives back what the scenario says, and ends when all
/// of it is back; it may be killed at any moment: `RefundProcess HOME PROVIDERS REFUNDS SINCE`.
public final class RefundProcess {

    private static final Actor.Person LEI = new Actor.Person("李雷");
    private static final Fen MUCH = Fen.of(1_000_000_000);
    private static final int GLANCE_NANOS = 20_000_000;

    private static final WorkerSettings SETTINGS =
            new WorkerSettings(
                    "killed",
                    64,
                    4,
                    new RetryPolicy(Duration.ofSeconds(1), Duration.ofSeconds(8), 5),
                    new Timeouts(
                            Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofSeconds(5)),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(10));

    private RefundProcess() {}

    public static void main(String... args) throws IOException {
        var scenario = new RefundScenario(Integer.parseInt(args[2]));
        var clock = new FastClock(Instant.parse(args[3])).clock();
        var accounts = Providers.accounts(Path.of(args[1]));
        try (var store = open(Path.of(args[0]), clock);
                var worker = worker(store, accounts, clock)) {
            ShopProcess.say(Child.OPENED);
            sell(store, accounts, scenario);
            worker.runUntilIdle(Optional.empty());
            scenario.cases().forEach(each -> ask(store, each));
            while (isOpen(store)) {
                worker.runUntilIdle(Optional.empty());
                LockSupport.parkNanos(GLANCE_NANOS);
            }
        }
    }

    static Store open(Path home, Clock clock) throws IOException {
        return Store.open(
                "jdbc:h2:file:" + home.resolve("fahuo").toAbsolutePath(),
                KeyFile.open(home, new SecureRandom()),
                new TestRules(),
                "test rules",
                clock,
                new SplittableRandom(1));
    }

    static Worker worker(Store store, Map<String, PaymentAccount> accounts, Clock clock) {
        return new Worker(store, Map::of, () -> accounts, SETTINGS, clock, new SplittableRandom(2));
    }

    private static void sell(
            Store store, Map<String, PaymentAccount> accounts, RefundScenario scenario) {
        for (var provider : Provider.values()) {
            var name = Providers.account(provider);
            var receiver = Objects.requireNonNull(accounts.get(name)).receiver();
            var route = new Route(RefundScenario.CHANNEL, provider, name, receiver);
            store.payments().routes().put(name, List.of(route), LEI);
        }
        store.payments().refunds().limit(new RefundLimits(MUCH, MUCH), LEI);
        store.catalogue().put(List.of(RefundScenario.KEY), LEI);
        store.stock().receive(scenario.keys(), LEI);
        var orders = scenario.cases().stream().map(RefundScenario.Case::order).toList();
        store.intake().take(RefundScenario.CHANNEL, ChannelKind.FILE, orders, LEI).join();
    }

    static OrderId id(Store store, RefundScenario.Case each) {
        return store.orders().id(each.order().key()).orElseThrow();
    }

    /// What a process before has not asked for.
    private static void ask(Store store, RefundScenario.Case each) {
        var id = id(store, each);
        int asked = store.payments().refunds().of(id).size();
        for (var wish : each.wishes().subList(asked, each.wishes().size())) {
            var answer = store.payments().refunds().ask(id, wish, LEI).join();
            if (!(answer instanceof RefundAnswered.Done)) {
                throw new IllegalStateException(each.number() + ": " + answer);
            }
        }
    }

    private static boolean isOpen(Store store) {
        return Stream.of(RefundState.ASKED, RefundState.PROCESSING)
                .anyMatch(state -> !store.payments().refunds().in(Optional.of(state), 1).isEmpty());
    }
}
