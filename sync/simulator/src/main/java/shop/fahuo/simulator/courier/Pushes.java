package shop.fahuo.simulator.courier;

import shop.fahuo.simulator.http.Postman;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// Tells a customer's server of every scan about four times and in disorder, as couriers do, and
/// once more for as long as it does not hear. Only servers on this machine.
///
/// By [#deliver] on a clock that a test moves, by itself after [#start], or as a list for replays.
public final class Pushes implements AutoCloseable {

    private static final int MOST_COPIES = 7;
    private static final int FIRST_LAG = 1800;
    private static final int LAG = 6 * 3600;
    private static final Duration AGAIN = Duration.ofMinutes(5);
    private static final int MOST_TRIES = 16;
    private static final Duration TICK = Duration.ofMillis(100);

    private final Crier crier;
    private final InstantSource clock;
    private final double pace;
    private final long seed;
    private final Postman postman = new Postman();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Map<Push, Tries> tries = new HashMap<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private Optional<URI> address = Optional.empty();

    /// @param traffic by whose pace pushes are late
    public Pushes(Crier crier, InstantSource clock, Traffic traffic, long seed) {
        this.crier = crier;
        this.clock = clock;
        this.pace = traffic.pace();
        this.seed = seed;
    }

    /// One call to the customer's server.
    ///
    /// @param status 0: nobody answered
    public record Attempt(Push push, Instant at, int status) {}

    private record Tries(int count, Instant next) {

        private static final Tries HEARD = new Tries(MOST_TRIES, Instant.MAX);
    }

    /// @throws IllegalArgumentException when it is not on this machine
    public synchronized void to(URI address) {
        this.address = Optional.of(Postman.requireNear(address));
    }

    /// Everything that has come by then, in the order in which it comes.
    public List<Push> upTo(Instant end) {
        return scans(end, true).stream()
                .filter(push -> !push.due().isAfter(end))
                .sorted(Comparator.comparing(Push::due))
                .toList();
    }

    /// The same scans, each once and in order of time.
    public List<Push> inOrder(Instant end) {
        return scans(end, false).stream()
                .sorted(Comparator.comparing(push -> push.scan().at()))
                .toList();
    }

    private List<Push> scans(Instant end, boolean copies) {
        var pushes = new ArrayList<Push>();
        for (var booking : crier.told()) {
            for (var waybill : booking.waybills()) {
                for (var scan : booking.scans(end)) {
                    crier.letter(waybill, scan)
                            .ifPresent(letter -> pushes.addAll(copies(waybill, scan, letter)));
                }
            }
        }
        return copies ? pushes : pushes.stream().filter(push -> push.copy() == 0).toList();
    }

    private List<Push> copies(String waybill, Scan scan, Crier.Letter letter) {
        var random = new SplittableRandom(seed * 31 + letter.body().hashCode());
        int copies = 1 + random.nextInt(MOST_COPIES);
        return IntStream.range(0, copies)
                .mapToObj(
                        copy -> {
                            double lag = random.nextInt(copy == 0 ? FIRST_LAG : LAG) * pace;
                            var due = scan.at().plusMillis(Math.round(lag * 1000));
                            return new Push(waybill, scan, copy, due, letter);
                        })
                .toList();
    }

    /// Makes the calls that are due by now, and waits for their answers.
    public synchronized void deliver() {
        var now = clock.instant();
        address.ifPresent(to -> upTo(now).forEach(push -> tell(push, to, now)));
    }

    private void tell(Push push, URI to, Instant now) {
        var before = tries.getOrDefault(push, new Tries(0, push.due()));
        if (before.count() >= MOST_TRIES || before.next().isAfter(now)) {
            return;
        }
        var answer = postman.post(to, push.letter().headers(), push.letter().body());
        attempts.add(new Attempt(push, now, answer.status()));
        boolean heard = crier.isHeard(answer.status(), answer.body());
        long pause = Math.round(AGAIN.toMillis() * pace);
        tries.put(push, heard ? Tries.HEARD : new Tries(before.count() + 1, now.plusMillis(pause)));
    }

    /// Every call so far.
    public synchronized List<Attempt> attempts() {
        return List.copyOf(attempts);
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
