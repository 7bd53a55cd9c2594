package shop.fahuo.connect;

import java.time.Duration;

/// How long one call may take.
///
/// @param connect until the connection stands
/// @param read between two bytes of the answer
/// @param call for everything together
public record Timeouts(Duration connect, Duration read, Duration call) {

    public static final Timeouts DEFAULT =
            new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20));

    public Timeouts {
        if (!connect.isPositive() || !read.isPositive() || !call.isPositive()) {
            throw new IllegalArgumentException("a call must be given some time");
        }
    }
}
