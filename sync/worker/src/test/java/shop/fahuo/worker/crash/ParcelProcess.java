package shop.fahuo.worker.crash;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.courier.CourierAccount;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.ChannelKind;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.parcel.WaybillState;
import shop.fahuo.core.stock.Warehouse;
import shop.fahuo.core.task.RetryPolicy;
import shop.fahuo.store.Store;
import shop.fahuo.store.parcel.ParcelFilter;
import shop.fahuo.store.parcel.ParcelRow;
import shop.fahuo.store.stock.StockBook.Counted;
import shop.fahuo.worker.Outside;
import shop.fahuo.worker.Worker;
import shop.fahuo.worker.WorkerSettings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/// A process of its own that sells tea on a home, has all of it booked, cancels some of the orders,
/// and ends when nothing is left to find out by asking; it may be killed at any moment:
/// `ParcelProcess HOME COURIERS PARCELS SINCE`.
public final class ParcelProcess {

    static final Actor.Person LEI = new Actor.Person("李雷");

    private static final int GLANCE_NANOS = 20_000_000;

    private static final WorkerSettings SETTINGS =
            new WorkerSettings(
                    "killed",
                    64,
                    4,
                    new RetryPolicy(Duration.ofSeconds(1), Duration.ofSeconds(4), 5),
                    new Timeouts(
                            Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(5)),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(10));

    private ParcelProcess() {}

    public static void main(String... args) throws IOException {
        var scenario = new ParcelScenario(Integer.parseInt(args[2]));
        var clock = new FastClock(Instant.parse(args[3])).clock();
        var accounts = Couriers.accounts(Path.of(args[1]));
        try (var store = RefundProcess.open(Path.of(args[0]), clock);
                var worker = worker(store, accounts, clock)) {
            ShopProcess.say(Child.OPENED);
            sell(store, scenario);
            work(store, worker);
            for (var key : scenario.cancelled()) {
                var id = store.orders().id(key).orElseThrow();
                if (store.orders().find(id).orElseThrow().row().phase() == Phase.READY) {
                    store.desk().cancel(id, LEI, "OTHER", "").join();
                }
            }
            work(store, worker);
        }
    }

    private static Worker worker(Store store, Map<String, CourierAccount> accounts, Clock clock) {
        var outside = new Outside(Map::of, Map::of, () -> accounts, Optional.empty());
        return new Worker(store, outside, SETTINGS, clock, new SplittableRandom(2));
    }

    private static void sell(Store store, ParcelScenario scenario) {
        store.catalogue().put(List.of(ParcelScenario.TEA), LEI);
        store.shippingSettings().put(ParcelScenario.SETTINGS, LEI);
        var orders = scenario.orders();
        store.stock()
                .count(
                        Sha256.of("tea"),
                        "tea.csv",
                        List.of(
                                new Counted(
                                        ParcelScenario.TEA.code(), Warehouse.MAIN, orders.size())),
                        LEI);
        store.intake().take(ParcelScenario.CHANNEL, ChannelKind.FILE, orders, LEI).join();
    }

    /// Until only people can find out more.
    private static void work(Store store, Worker worker) {
        worker.runUntilIdle(Optional.empty());
        while (isAsking(store)) {
            LockSupport.parkNanos(GLANCE_NANOS);
            worker.runUntilIdle(Optional.empty());
        }
    }

    private static boolean isAsking(Store store) {
        var filter =
                new ParcelFilter(
                        Optional.empty(),
                        Set.of(WaybillState.ASKED, WaybillState.TAKING_BACK),
                        false);
        return store
                .packing()
                .list()
                .page(filter, Optional.empty(), Integer.MAX_VALUE - 1)
                .rows()
                .stream()
                .anyMatch(row -> !isForPeople(row));
    }

    private static boolean isForPeople(ParcelRow row) {
        return row.trouble()
                && row.waybill().orElseThrow().courier() == Courier.ZTO
                && row.waybill().orElseThrow().state() == WaybillState.ASKED;
    }
}
