package shop.fahuo.simulator.courier;

import shop.fahuo.core.ShopTime;
import shop.fahuo.simulator.courier.Quota.Excess;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/// Counts calls against a quota. A call that is too many does not count.
public final class Meter {

    private final Quota quota;
    private final Map<CourierOperation, Count> seconds = new EnumMap<>(CourierOperation.class);
    private final Map<CourierOperation, Count> spans = new EnumMap<>(CourierOperation.class);

    public Meter(Quota quota) {
        this.quota = quota;
    }

    private record Count(long window, int calls) {

        private static final Count EMPTY = new Count(Long.MIN_VALUE, 0);

        Count in(long now) {
            return new Count(now, now == window ? calls + 1 : 1);
        }
    }

    public synchronized Excess count(CourierOperation operation, Instant now) {
        long local = now.getEpochSecond() + offset(now);
        var second = seconds.getOrDefault(operation, Count.EMPTY).in(local);
        var span = spans.getOrDefault(operation, Count.EMPTY).in(local / quota.span().toSeconds());
        if (second.calls() > quota.perSecond()) {
            return Excess.SECOND;
        }
        if (span.calls() > quota.most()) {
            return Excess.SPAN;
        }
        seconds.put(operation, second);
        spans.put(operation, span);
        return Excess.NONE;
    }

    private static int offset(Instant now) {
        return ShopTime.ZONE.getRules().getOffset(now).getTotalSeconds();
    }
}
