package shop.fahuo.simulator.courier;

import java.time.Duration;

/// How many calls of an operation are taken.
///
/// @param most in a whole span, which begins at midnight in China and again every `span`
public record Quota(int perSecond, int most, Duration span) {

    public static final Quota NONE =
            new Quota(Integer.MAX_VALUE, Integer.MAX_VALUE, Duration.ofDays(1));

    /// What a call was.
    public enum Excess {
        NONE,
        SECOND,
        SPAN
    }
}
