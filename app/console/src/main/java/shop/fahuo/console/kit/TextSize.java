package shop.fahuo.console.kit;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How large everything in the window is, in per cent of its usual size.
///
/// @param percent a step between [#SMALLEST] and [#LARGEST]
public record TextSize(int percent) {

    public static final TextSize SMALLEST = new TextSize(90);
    public static final TextSize USUAL = new TextSize(100);
    public static final TextSize LARGEST = new TextSize(150);

    private static final int STEP = 10;

    public TextSize {
        if (percent < 90 || percent > 150 || percent % STEP != 0) {
            throw new IllegalArgumentException("no text size " + percent);
        }
    }

    /// From the smallest to the largest.
    public static Stream<TextSize> all() {
        return IntStream.iterate(
                        SMALLEST.percent, percent -> percent <= LARGEST.percent, p -> p + STEP)
                .mapToObj(TextSize::new);
    }

    public TextSize larger() {
        return percent < LARGEST.percent ? new TextSize(percent + STEP) : this;
    }

    public TextSize smaller() {
        return percent > SMALLEST.percent ? new TextSize(percent - STEP) : this;
    }

    public double factor() {
        return percent / 100.0;
    }
}
