package shop.fahuo.worker.account;

import shop.fahuo.connect.practice.PracticeAccount;
import shop.fahuo.core.order.ChannelName;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// The lanes to the shop's accounts, kept in step with them as they come, change and go.
public final class Lanes implements AutoCloseable {

    private final Supplier<Map<ChannelName, PracticeAccount>> accounts;
    private final Lane.Manners manners;
    private final RandomGenerator random;
    private final Map<ChannelName, Lane> lanes =
            new TreeMap<>(Comparator.comparing(ChannelName::value));

    public Lanes(
            Supplier<Map<ChannelName, PracticeAccount>> accounts,
            Lane.Manners manners,
            RandomGenerator random) {
        this.accounts = accounts;
        this.manners = manners;
        this.random = random;
    }

    /// Looks which accounts the shop has now. One that changed is a new one, with a clean slate.
    public synchronized void refresh() {
        var now = accounts.get();
        lanes.values().removeIf(lane -> isGone(lane, now));
        now.forEach(
                (name, account) ->
                        lanes.computeIfAbsent(name, _ -> new Lane(name, account, manners, random)));
    }

    private static boolean isGone(Lane lane, Map<ChannelName, PracticeAccount> now) {
        var account = now.get(lane.name());
        boolean gone = account == null || !lane.isTo(account);
        if (gone) {
            lane.close();
        }
        return gone;
    }

    /// By name.
    public synchronized List<Lane> all() {
        return List.copyOf(lanes.values());
    }

    @Override
    public synchronized void close() {
        lanes.values().forEach(Lane::close);
        lanes.clear();
    }
}
