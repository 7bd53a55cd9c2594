package shop.fahuo.worker.crash;

import shop.fahuo.connect.practice.PracticeAccount;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.ChannelKind;
import shop.fahuo.store.Store;
import shop.fahuo.store.vault.KeyFile;
import shop.fahuo.worker.TestRules;
import shop.fahuo.worker.Worker;
import shop.fahuo.worker.WorkerSettings;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// A process of its own that imports and works on a home until there is nothing left to do, and
/// that may be killed at any moment: `ShopProcess HOME ADDRESS TOKEN`.
public final class ShopProcess {

    private static final String IDLE = "idle";

    private static final Actor.Person LEI = new Actor.Person("李雷");
    private static final Duration MOST = Duration.ofMinutes(2);

    private ShopProcess() {}

    public static void main(String... args) throws IOException {
        var account = PracticeAccount.of(args[1], args[2]);
        try (var store = open(Path.of(args[0]))) {
            say(Child.OPENED);
            importAll(store);
            work(store, account);
            say(IDLE);
        }
    }

    static Store open(Path home) throws IOException {
        return Store.open(
                "jdbc:h2:file:" + home.resolve("fahuo").toAbsolutePath(),
                KeyFile.open(home, new SecureRandom()),
                new TestRules(),
                "test rules",
                Clock.systemUTC(),
                new SplittableRandom(1));
    }

    private static void importAll(Store store) {
        store.catalogue().put(Scenario.skus(), LEI);
        Scenario.chunks(Scenario.keys(), 100).forEach(keys -> store.stock().receive(keys, LEI));
        Scenario.chunks(Scenario.orders(Scenario.FILE), 20)
                .forEach(
                        orders ->
                                store.intake()
                                        .take(Scenario.FILE, ChannelKind.FILE, orders, LEI)
                                        .join());
    }

    private static void work(Store store, PracticeAccount account) {
        try (var worker =
                new Worker(
                        store,
                        () -> Map.of(Scenario.PRACTICE.value(), account),
                        Map::of,
                        WorkerSettings.DEFAULT,
                        Clock.systemUTC(),
                        new SplittableRandom(2))) {
            worker.runUntilIdle(Optional.of(MOST));
        }
    }

    static void say(String what) {
        System.out.println(what);
        System.out.flush();
    }
}
