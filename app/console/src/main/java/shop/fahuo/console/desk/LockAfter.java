package shop.fahuo.console.desk;

import java.time.Duration;
import java.util.Optional;

/// How long nobody may touch the desk before it covers itself.
///
/// @param minutes none: it never does by itself
public record LockAfter(int minutes) {

    public static final LockAfter USUAL = new LockAfter(10);
    public static final LockAfter NEVER = new LockAfter(0);

    static final int LONGEST = 60;

    public LockAfter {
        if (minutes < 0 || minutes > LONGEST) {
            throw new IllegalArgumentException("no lock after " + minutes);
        }
    }

    /// Empty: never.
    public Optional<Duration> time() {
        return minutes == 0 ? Optional.empty() : Optional.of(Duration.ofMinutes(minutes));
    }
}
