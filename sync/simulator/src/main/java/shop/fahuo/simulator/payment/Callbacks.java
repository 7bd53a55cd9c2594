package shop.fahuo.simulator.payment;

import shop.fahuo.simulator.http.Postman;
import shop.fahuo.simulator.payment.Herald.Letter;
import shop.fahuo.simulator.payment.Herald.News;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Tells a merchant's server what happens at a provider, again and again until it says that it
/// heard. Only of what happens from its start on, and only servers on this machine.
///
/// By [#deliver] on a clock that a test moves, or by itself after [#start].
public final class Callbacks implements AutoCloseable {

    private static final Duration TICK = Duration.ofMillis(100);

    private final Operation operation;
    private final Herald herald;
    private final PaymentFaults faults;
    private final InstantSource clock;
    private final Instant since;
    private final Map<String, URI> addresses = new HashMap<>();
    private final Map<News, Pending> pending = new LinkedHashMap<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Postman postman = new Postman();
    private double pace = 1;

    /// @param operation what faults call it
    public Callbacks(
            Operation operation, Herald herald, PaymentFaults faults, InstantSource clock) {
        this.operation = operation;
        this.herald = herald;
        this.faults = faults;
        this.clock = clock;
        this.since = clock.instant().minusSeconds(1);
    }

    /// One call to the merchant's server.
    ///
    /// @param about the merchant's number of the refund, or else of the order
    /// @param status 0: nobody answered
    public record Attempt(String about, Instant at, int status) {}

    /// @param tries how often it was told
    /// @param late whether a fault has held it back
    private record Pending(URI address, Instant due, int tries, boolean late) {

        private static final Instant NEVER = Instant.MAX;
    }

    /// Where everything goes that has no address of its own.
    ///
    /// @throws IllegalArgumentException when it is not on this machine
    public void to(URI address) {
        to("", address);
    }

    /// @param number the merchant's, of an order and its refunds, or of one refund
    /// @throws IllegalArgumentException when it is not on this machine
    public synchronized void to(String number, URI address) {
        addresses.put(number, Postman.requireNear(address));
    }

    /// Stretches or shortens the provider's pauses.
    ///
    /// @param pace 1: as they are
    public synchronized void pace(double pace) {
        this.pace = pace;
    }

    /// Every call so far.
    public synchronized List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    /// Makes the calls that are due by now, and waits for their answers.
    public synchronized void deliver() {
        for (var news : addresses.isEmpty() ? List.<News>of() : herald.news()) {
            if (!news.at().isBefore(since) && !pending.containsKey(news)) {
                address(news)
                        .ifPresent(to -> pending.put(news, new Pending(to, news.at(), 0, false)));
            }
        }
        var now = clock.instant();
        pending.entrySet().stream()
                .filter(one -> !one.getValue().due().isAfter(now))
                .sorted(Comparator.comparing(one -> one.getValue().due()))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(news -> pending.computeIfPresent(news, (_, one) -> tell(news, one, now)));
    }

    private Optional<URI> address(News news) {
        return List.of(news.about(), news.order(), "").stream()
                .filter(addresses::containsKey)
                .findFirst()
                .map(addresses::get);
    }

    private Pending tell(News news, Pending one, Instant now) {
        var rule = faults.next(operation);
        var fault = rule.map(PaymentFaultRule::fault);
        if (fault.filter(Fault.SLOW::equals).isPresent() && !one.late()) {
            var later = now.plus(rule.orElseThrow().time());
            return new Pending(one.address(), later, one.tries(), true);
        }
        var letter = herald.letter(news, rule);
        boolean heard = post(news, one.address(), letter);
        if (fault.filter(Fault.DUPLICATE::equals).isPresent()) {
            post(news, one.address(), letter);
        }
        return new Pending(
                one.address(), heard ? Pending.NEVER : next(one, now), one.tries() + 1, one.late());
    }

    private Instant next(Pending one, Instant now) {
        var pauses = herald.pauses();
        return one.tries() < pauses.size()
                ? now.plusMillis(Math.round(pauses.get(one.tries()) * pace * 1000))
                : Pending.NEVER;
    }

    private boolean post(News news, URI address, Letter letter) {
        var answer = postman.post(address, letter.headers(), letter.body());
        attempts.add(new Attempt(news.about(), clock.instant(), answer.status()));
        return herald.isHeard(answer.status(), answer.body());
    }

    /// Delivers by itself from now on.
    public void start() {
        Thread.startVirtualThread(this::run);
    }

    private void run() {
        try {
            while (!stopped.await(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
                deliver();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stopped.countDown();
        postman.close();
    }
}
