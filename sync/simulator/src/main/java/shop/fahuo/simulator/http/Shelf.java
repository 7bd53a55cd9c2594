package shop.fahuo.simulator.http;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Files that wait to be downloaded, each for a while.
public final class Shelf {

    private static final int TOKEN_BYTES = 16;

    private final RandomGenerator random;
    private final Duration keeps;
    private final Map<String, Waiting> files = new HashMap<>();

    public Shelf(RandomGenerator random, Duration keeps) {
        this.random = random;
        this.keeps = keeps;
    }

    private record Waiting(ByteArrayOutputStream file, Instant until) {}

    /// The token with which it can be fetched.
    public synchronized String put(ByteArrayOutputStream file, Instant now) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = HexFormat.of().formatHex(bytes);
        files.values().removeIf(waiting -> waiting.until().isBefore(now));
        files.put(token, new Waiting(file, now.plus(keeps)));
        return token;
    }

    /// Empty when there is none of the token, or no longer.
    public synchronized Optional<ByteArrayOutputStream> take(String token, Instant now) {
        return Optional.ofNullable(files.get(token))
                .filter(waiting -> !waiting.until().isBefore(now))
                .map(Waiting::file);
    }
}
