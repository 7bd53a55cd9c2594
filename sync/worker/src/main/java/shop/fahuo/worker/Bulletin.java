package shop.fahuo.worker;

import shop.fahuo.connect.practice.PracticeChannel;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.store.Store;
import shop.fahuo.store.Subscription;
import shop.fahuo.worker.account.Health;
import shop.fahuo.worker.account.Lane;
import shop.fahuo.worker.order.Puller;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the worker is, for whoever asks and whoever listens.
final class Bulletin {

    private final Store store;
    private final Clock clock;
    private final Traffics traffics;
    private final Puller puller;
    private final Round round;
    private final Tally tally;
    private final List<Consumer<WorkerStatus>> listeners = new CopyOnWriteArrayList<>();
    private volatile Optional<Instant> nextLook = Optional.empty();

    Bulletin(Store store, Clock clock, Traffics traffics, Puller puller, Round round, Tally tally) {
        this.store = store;
        this.clock = clock;
        this.traffics = traffics;
        this.puller = puller;
        this.round = round;
        this.tally = tally;
    }

    /// Of all accounts, by name; asks the store nothing.
    Map<String, Health> health() {
        var now = clock.instant();
        return lanes().collect(Collectors.toMap(Lane::name, lane -> lane.health(now)));
    }

    private Stream<? extends Lane<?>> lanes() {
        return Stream.of(
                        traffics.channels(),
                        traffics.payments(),
                        traffics.reports(),
                        traffics.couriers())
                .flatMap(Bulletin::lanes);
    }

    WorkerStatus status(boolean running) {
        var now = clock.instant();
        var accounts =
                Stream.of(
                                lanes(traffics.channels()).map(lane -> channel(lane, now)),
                                lanes(traffics.payments()).map(lane -> provider(lane, now)),
                                lanes(traffics.reports()).map(lane -> provider(lane, now)),
                                lanes(traffics.couriers()).map(lane -> provider(lane, now)))
                        .flatMap(sort -> sort)
                        .toList();
        return new WorkerStatus(
                running,
                store.redSwitch().isOn(),
                round.orders(),
                nextLook,
                tally.last(),
                accounts);
    }

    private static <C> Stream<Lane<C>> lanes(Traffic<C> traffic) {
        return traffic.lanes().all().stream();
    }

    private WorkerStatus.Account channel(Lane<PracticeChannel> lane, Instant now) {
        int rejects = store.pullRejects().of(new ChannelName(lane.name())).size();
        return account(lane, now, puller.lastEnd(lane), rejects);
    }

    private WorkerStatus.Account provider(Lane<?> lane, Instant now) {
        return account(lane, now, Optional.empty(), 0);
    }

    private WorkerStatus.Account account(
            Lane<?> lane, Instant now, Optional<Instant> lastRead, int rejects) {
        return new WorkerStatus.Account(
                lane.name(),
                lane.health(now),
                lane.underWay(),
                lastRead,
                rejects,
                store.outbox().depth(lane.name()));
    }

    /// @return closing it ends the subscription
    Subscription add(Consumer<WorkerStatus> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Tells that the worker is going to wait until then.
    void waiting(boolean running, Optional<Instant> until) {
        nextLook = until;
        publish(running);
    }

    void looking() {
        nextLook = Optional.empty();
    }

    void publish(boolean running) {
        if (!listeners.isEmpty()) {
            var status = status(running);
            listeners.forEach(listener -> listener.accept(status));
        }
    }
}
