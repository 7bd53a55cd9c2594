package shop.fahuo.connect.practice;

import shop.fahuo.core.order.OrderNumber;

/// Something to tell the buyer of an order through the channel.
///
/// @param event what happened, as the channel's word (`SHIPPED`); the channel tells it once per
///   order
/// @param text what the buyer reads
public record Notice(OrderNumber order, String event, String text) {

    public Notice {
        if (!event.matches("[A-Z_]{1,40}") || text.isBlank() || text.length() > 1000) {
            throw new IllegalArgumentException("not a notice: " + event + " for " + order);
        }
    }
}
