package shop.fahuo.console.ship;

import java.util.Optional;
import java.util.stream.Stream;

/// One thing about how the shop ships, as a person sets it.
public enum ShippingField {
    SENDER_NAME("sender.name"),
    /// Printed above the name; may be empty.
    SENDER_COMPANY("sender.company"),
    SENDER_PHONE("sender.phone"),
    /// All of it in one text.
    SENDER_ADDRESS("sender.address"),
    /// `sf/NAME` or `zto/NAME`.
    ACCOUNT("account"),
    PRODUCT("product"),
    PAY("pay"),
    SHOP("shop"),
    BOOKING("booking"),
    /// `planned`, `cheapest`, `fastest`, `in-time`.
    CHOOSE("choose"),
    /// Hours.
    WITHIN("within"),
    /// Hours after it was paid in which an order is to leave.
    PROMISE("promise");

    private final String id;

    ShippingField(String id) {
        this.id = id;
    }

    public static Optional<ShippingField> of(String id) {
        return Stream.of(values()).filter(field -> field.id.equals(id)).findFirst();
    }

    /// As it is typed.
    public String id() {
        return id;
    }
}
