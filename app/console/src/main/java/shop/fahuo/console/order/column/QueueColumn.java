package shop.fahuo.console.order.column;

import shop.fahuo.store.order.OrderSort;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the list of orders can show of each, in the usual order.
public enum QueueColumn {
    NUMBER("order.table.number", 198, 0),
    PHASE("order.table.phase", 94, 0),
    BADGES("order.table.badges", 118, 0),
    GOODS("order.table.goods", 150, 0),
    LINES("order.table.lines", 60, QueueColumn.NEVER),
    UNITS("order.table.units", 52, 0),
    TOTAL("order.table.total", 92, 0),
    BUYER("order.table.buyer", 96, 1010),
    RECIPIENT("order.table.recipient", 150, 1180),
    CHANNEL("order.table.channel", 76, 900),
    PLACED("order.table.placed", 100, 0),
    PAID("order.table.paid", 100, 1100),
    SHIP_BY("order.table.shipBy", 100, 1280),
    TAGS("order.table.tags", 110, QueueColumn.NEVER);

    /// Shown to nobody who has not asked for it.
    private static final double NEVER = Double.POSITIVE_INFINITY;

    /// Of a column that a person made narrower.
    private static final int NARROW = 100;

    private final String key;
    private final int width;
    private final double from;

    /// @param key of its words
    /// @param width in pixels
    /// @param from the list must be this wide to show it by itself, in pixels
    QueueColumn(String key, int width, double from) {
        this.key = key;
        this.width = width;
        this.from = from;
    }

    public static Optional<QueueColumn> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }

    /// As it is remembered: `number`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String key() {
        return key;
    }

    /// In pixels, while nobody has said otherwise.
    public int usualWidth() {
        return width;
    }

    /// In pixels.
    public int leastWidth() {
        return Math.min(width, NARROW);
    }

    boolean hasRoomIn(double room) {
        return room >= from;
    }

    /// What a click on its head sorts by.
    public Optional<OrderSort.By> sortsBy() {
        return switch (this) {
            case PLACED -> Optional.of(OrderSort.By.PLACED);
            case PAID -> Optional.of(OrderSort.By.PAID);
            case TOTAL -> Optional.of(OrderSort.By.TOTAL);
            case SHIP_BY -> Optional.of(OrderSort.By.SHIP_BY);
            case NUMBER, PHASE, BADGES, GOODS, LINES, UNITS, BUYER, RECIPIENT, CHANNEL, TAGS ->
                    Optional.empty();
        };
    }

    /// An order without its number is nobody's.
    public boolean canHide() {
        return this != NUMBER;
    }
}
