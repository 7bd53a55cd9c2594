package shop.fahuo.connect.account;

import java.time.Duration;

/// How far this machine's clock is from the other side's, by the `Date` of its last answer.
///
/// @param ahead positive when this machine is ahead
public record Skew(Duration ahead) {

    /// From here on a person should be told.
    public static final Duration WARN = Duration.ofSeconds(60);

    /// From here on no call that moves money is made: signatures are refused at five minutes.
    public static final Duration BLOCK = Duration.ofMinutes(4);

    public static final Skew NONE = new Skew(Duration.ZERO);

    public boolean isWorthSaying() {
        return ahead.abs().compareTo(WARN) >= 0;
    }

    public boolean isTooMuch() {
        return ahead.abs().compareTo(BLOCK) >= 0;
    }
}
