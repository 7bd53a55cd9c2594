package shop.fahuo.worker.account;

import shop.fahuo.core.task.RetryPolicy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The way to one account: how many calls may be under way on it now, and how it is.
///
/// @param <C> what calls it
public final class Lane<C> {

    private final String name;
    private final C client;
    private final Breaker breaker;
    private final int most;
    private Instant throttledUntil = Instant.MIN;
    private int underWay;

    /// How an account is called.
    ///
    /// @param most calls at a time
    /// @param rest how many failures in a row let it rest, and how long
    public record Manners(int most, RetryPolicy rest) {}

    /// @param name of the account, as its tasks name it
    Lane(String name, C client, Manners manners, RandomGenerator random) {
        this.name = name;
        this.client = client;
        this.most = manners.most();
        breaker = new Breaker(manners.rest(), random);
    }

    public String name() {
        return name;
    }

    public C client() {
        return client;
    }

    /// How many more calls may begin now.
    public synchronized int room(Instant now) {
        if (breaker.isOpen(now) || now.isBefore(throttledUntil)) {
            return 0;
        }
        return Math.max(0, (breaker.isHalfOpen(now) ? 1 : most) - underWay);
    }

    /// When there may be room again though nothing ends; empty when nothing but its own calls is in
    /// the way.
    public synchronized Optional<Instant> pausedUntil(Instant now) {
        var until =
                breaker.broken()
                                .map(Health.Broken::until)
                                .orElse(Instant.MIN)
                                .isAfter(throttledUntil)
                        ? breaker.broken().orElseThrow().until()
                        : throttledUntil;
        return Optional.of(until).filter(now::isBefore);
    }

    public synchronized void begin(int calls) {
        underWay += calls;
    }

    public synchronized void end(int calls) {
        underWay -= calls;
    }

    public synchronized int underWay() {
        return underWay;
    }

    /// It said something that makes sense, be it a refusal.
    public synchronized void answered() {
        breaker.answered();
    }

    public synchronized void throttled(Duration pause, Instant now) {
        var until = now.plus(pause);
        throttledUntil = until.isAfter(throttledUntil) ? until : throttledUntil;
    }

    /// No answer, or none that makes sense.
    public synchronized void failed(String code, Instant now) {
        breaker.failed(code, now);
    }

    /// It refuses whatever the shop asks of it.
    public synchronized void refused(String code, Instant now) {
        breaker.open(code, now);
    }

    public synchronized Health health(Instant now) {
        if (breaker.broken().isPresent()) {
            return breaker.broken().get();
        }
        if (now.isBefore(throttledUntil)) {
            return new Health.Throttled(throttledUntil);
        }
        return breaker.failing().<Health>map(failing -> failing).orElseGet(Health.Ok::new);
    }
}
