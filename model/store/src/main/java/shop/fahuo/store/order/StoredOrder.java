package shop.fahuo.store.order;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.order.LineId;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.OrderLine;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.stock.SkuKind;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An order as a transaction works on it: what the channel said, where it is, and its lines with
/// what is promised and delivered of each.
///
/// @param doorMark, deviceMark null when there is no door or device to compare
/// @param shipAfter end of its undo window, once decided
/// @param workAt when the worker has to look at it
public record StoredOrder(
        OrderId id,
        int version,
        Phase phase,
        Order order,
        List<StoredLine> lines,
        @Nullable Long doorMark,
        @Nullable Long deviceMark,
        Optional<Instant> shipAfter,
        Optional<Instant> workAt,
        Channels.Channel channel) {

    public StoredOrder {
        lines = List.copyOf(lines);
    }

    public boolean isDue(Instant now) {
        return workAt.filter(at -> !at.isAfter(now)).isPresent();
    }

    /// The end of its undo window, while that is still to come: nothing of it may leave before, and
    /// nothing may be bought for it.
    public Optional<Instant> undoEnds(Instant now) {
        return shipAfter.filter(end -> end.isAfter(now));
    }

    /// Whether it has anything that goes into a box.
    public boolean hasGoods() {
        return lines.stream().anyMatch(line -> line.line().kind() == SkuKind.PHYSICAL);
    }

    /// Whether everything was given back that it sold.
    public boolean isRefunded() {
        return lines.stream().allMatch(line -> line.refunded() == line.line().quantity().value());
    }

    /// @param reserved units promised to it
    /// @param warehouse where they lie; empty while none are
    /// @param delivered units that have left
    /// @param refunded units whose money is back
    /// @param withdrawn those of them that had not left and never will
    public record StoredLine(
            LineId id,
            OrderLine line,
            int reserved,
            String warehouse,
            int delivered,
            int refunded,
            int withdrawn) {

        /// Units that ship, or have shipped.
        public int sent() {
            return line.quantity().value() - withdrawn;
        }

        public boolean isDelivered() {
            return delivered == sent();
        }
    }
}
