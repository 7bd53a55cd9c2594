package shop.fahuo.console.order;

import shop.fahuo.console.kit.Spans;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.order.Phase;
import shop.fahuo.store.order.OrderRow;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Says by when an order is to leave, and how long that is still.
public record ShipByWords(Ui ui) {

    /// So little time is a reason to look.
    private static final Duration SOON = Duration.ofHours(12);

    /// By when it is still to leave; empty once it has left or never will.
    public static Optional<Instant> open(OrderRow row) {
        return isToLeave(row.phase()) ? row.shipBy() : Optional.empty();
    }

    private static boolean isToLeave(Phase phase) {
        return switch (phase) {
            case UNPAID, PAID, REVIEW, READY, SHIPPING -> true;
            case SHIPPED, DELIVERED, DONE, CANCELLED, REFUNDED -> false;
        };
    }

    /// `最晚 11-22 14:03 发货，还剩 3 小时 5 分`.
    public String of(Instant by) {
        var left = Duration.between(ui.shown().now(), by);
        var span = new Spans(ui).of(left.abs());
        return ui.get(
                left.isNegative() ? "order.shipBy.late" : "order.shipBy.left",
                ui.shown().time(by),
                span);
    }

    Tone tone(Instant by) {
        var left = Duration.between(ui.shown().now(), by);
        if (left.isNegative()) {
            return Tone.DANGER;
        }
        return left.compareTo(SOON) < 0 ? Tone.WARNING : Tone.QUIET;
    }
}
