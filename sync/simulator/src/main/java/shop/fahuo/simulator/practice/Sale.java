package shop.fahuo.simulator.practice;

import shop.fahuo.core.Fen;
import shop.fahuo.core.order.Order;

import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/// What of an order is about money.
///
/// @param buyer the channel's id
/// @param method of payment, in the channel's words
/// @param reference the payment provider's number; may be empty until it is paid
/// @param closed without having been paid
public record Sale(
        String number,
        String buyer,
        String method,
        String reference,
        Fen total,
        Instant placed,
        Optional<Instant> paid,
        boolean closed) {

    public static Sale of(Order order) {
        return new Sale(
                order.key().number().value(),
                order.buyer().id(),
                order.payment().method(),
                order.payment().reference(),
                order.amount().total(),
                order.placed(),
                order.paid(),
                order.closed());
    }

    /// Of an order as the channel shows it; empty when it is something else.
    static Optional<Sale> of(JsonNode wire) {
        try {
            var paid = wire.path("paidAt").asString("");
            return Optional.of(
                    new Sale(
                            wire.path("number").asString(""),
                            wire.path("buyer").path("id").asString(""),
                            wire.path("payment").path("method").asString(""),
                            wire.path("payment").path("reference").asString(""),
                            Fen.of(wire.path("totalFen").asLong(0)),
                            time(wire.path("placedAt").asString("")),
                            paid.isEmpty() ? Optional.empty() : Optional.of(time(paid)),
                            wire.path("status").asString("").equals("CLOSED")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant time(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
