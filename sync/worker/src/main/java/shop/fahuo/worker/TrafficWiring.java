package shop.fahuo.worker;

import shop.fahuo.connect.courier.CourierAccount;
import shop.fahuo.connect.courier.CourierClient;
import shop.fahuo.connect.payment.PaymentAccount;
import shop.fahuo.connect.payment.wechat.AppAccount;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.Store;
import shop.fahuo.store.ship.ShippingReports;
import shop.fahuo.worker.account.ChannelWays;
import shop.fahuo.worker.account.CourierWays;
import shop.fahuo.worker.account.Lanes;
import shop.fahuo.worker.account.PaymentWays;
import shop.fahuo.worker.account.ShippingWays;
import shop.fahuo.worker.courier.Chooser;
import shop.fahuo.worker.courier.Tracker;
import shop.fahuo.worker.task.ChannelErrand;
import shop.fahuo.worker.task.Errand;
import shop.fahuo.worker.task.PaymentErrand;
import shop.fahuo.worker.task.PaymentErrands;
import shop.fahuo.worker.task.PayoutErrand;
import shop.fahuo.worker.task.RefundErrand;
import shop.fahuo.worker.task.ShippingErrand;
import shop.fahuo.worker.task.TaskRunner;
import shop.fahuo.worker.task.WaybillErrand;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Puts together who is called, how, and what becomes of the answers.
///
/// @param calls where calls run
/// @param random spreads retries
/// @param settled told of every task that has ended
/// @param wake told when there may be something to do
record TrafficWiring(
        Store store,
        WorkerSettings settings,
        Clock clock,
        RandomGenerator random,
        Executor calls,
        Consumer<TaskState> settled,
        Runnable wake) {

    Traffics to(Outside outside) {
        var payments = outside.payments();
        var timeouts = settings.timeouts();
        var effects = store.effects();
        var couriers = couriers(outside);
        return new Traffics(
                traffic(
                        outside.channels(),
                        new ChannelWays(timeouts),
                        new ChannelErrand(effects, clock)),
                traffic(
                        payments,
                        new PaymentWays(timeouts, clock),
                        new PaymentErrands(
                                new PaymentErrand(store.payments().checks(), effects, clock),
                                new RefundErrand(store.payments().refundTasks(), clock),
                                new PayoutErrand(store.settlement().tasks(), clock))),
                traffic(
                        () -> apps(payments.get()),
                        new ShippingWays(timeouts, clock),
                        new ShippingErrand(store.shippingReports(), effects, clock)),
                traffic(
                        couriers,
                        new WaybillErrand(
                                store.packing().tasks(),
                                new Chooser(
                                        couriers,
                                        store.tariffs(),
                                        clock,
                                        calls,
                                        settings.quotePatience()),
                                clock)));
    }

    private Lanes<CourierAccount, CourierClient> couriers(Outside outside) {
        return new Lanes<>(
                outside.couriers(),
                new CourierWays(settings.timeouts(), clock),
                settings.manners(),
                random);
    }

    private static Map<String, AppAccount> apps(Map<String, PaymentAccount> accounts) {
        var apps = new TreeMap<String, AppAccount>();
        accounts.forEach(
                (name, account) ->
                        account.toldOfShipping()
                                .ifPresent(app -> apps.put(ShippingReports.account(name), app)));
        return apps;
    }

    /// Who follows parcels, at the couriers that carry them.
    Tracker tracker(Outside outside) {
        return new Tracker(store, couriers(outside), clock, calls, settings.lease(), wake);
    }

    private <A, C> Traffic<C> traffic(
            Supplier<Map<String, A>> accounts, Lanes.Ways<A, C> ways, Errand<C> errand) {
        return traffic(new Lanes<>(accounts, ways, settings.manners(), random), errand);
    }

    private <A, C> Traffic<C> traffic(Lanes<A, C> lanes, Errand<C> errand) {
        return new Traffic<>(
                lanes,
                new TaskRunner<>(
                        store, errand, calls, settings.owner(), settings.lease(), settled, wake));
    }
}
