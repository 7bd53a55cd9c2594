package shop.fahuo.console.desk;

import javafx.geometry.Rectangle2D;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// Where the window is on the screens, and how large.
///
/// @param area while it is not maximised
public record WindowPlace(Rectangle2D area, boolean maximised) {

    /// Less than this much on a screen cannot be found and dragged back.
    private static final double FOUND = 120;

    private static final String MAXIMISED = "maximised";

    /// On the screen it is mostly on, and wholly on it; on the first when it would be on none, as
    /// after one was unplugged.
    ///
    /// @param screens what can be seen of each, without bars; the first is the main one
    public WindowPlace within(List<Rectangle2D> screens) {
        var screen =
                screens.stream()
                        .filter(this::isFoundOn)
                        .max(Comparator.comparingDouble(this::shared))
                        .orElse(screens.getFirst());
        double width = Math.min(area.getWidth(), screen.getWidth());
        double height = Math.min(area.getHeight(), screen.getHeight());
        double x = Math.clamp(area.getMinX(), screen.getMinX(), screen.getMaxX() - width);
        double y = Math.clamp(area.getMinY(), screen.getMinY(), screen.getMaxY() - height);
        return new WindowPlace(new Rectangle2D(x, y, width, height), maximised);
    }

    private boolean isFoundOn(Rectangle2D screen) {
        return across(screen) >= FOUND && down(screen) >= FOUND;
    }

    private double shared(Rectangle2D screen) {
        return Math.max(0, across(screen)) * Math.max(0, down(screen));
    }

    private double across(Rectangle2D screen) {
        return Math.min(area.getMaxX(), screen.getMaxX())
                - Math.max(area.getMinX(), screen.getMinX());
    }

    private double down(Rectangle2D screen) {
        return Math.min(area.getMaxY(), screen.getMaxY())
                - Math.max(area.getMinY(), screen.getMinY());
    }

    /// As [#parse] reads it: `80 40 1440 900 maximised`.
    String text() {
        var numbers =
                DoubleStream.of(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight())
                        .mapToObj(number -> Long.toString(Math.round(number)));
        return Stream.concat(numbers, maximised ? Stream.of(MAXIMISED) : Stream.empty())
                .collect(Collectors.joining(" "));
    }

    /// Empty when it makes no sense.
    static Optional<WindowPlace> parse(String text) {
        if (!text.matches("-?\\d{1,6} -?\\d{1,6} \\d{1,6} \\d{1,6}( " + MAXIMISED + ")?")) {
            return Optional.empty();
        }
        var numbers = Stream.of(text.split(" ")).limit(4).map(Double::valueOf).toList();
        var area = new Rectangle2D(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
        return Optional.of(new WindowPlace(area, text.endsWith(MAXIMISED)));
    }
}
