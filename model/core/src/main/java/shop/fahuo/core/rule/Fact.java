package shop.fahuo.core.rule;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Everything a rule can ask about, by the name it has in a rule's condition. None of it is
/// personal data.
///
/// The names and meanings are kept for ever: stored snapshots are read by them.
public enum Fact {
    /// What the buyer pays.
    ORDER_TOTAL("order.totalFen", Type.WHOLE, Unit.FEN),
    ORDER_DISCOUNT("order.discountFen", Type.WHOLE, Unit.FEN),
    /// Units over all lines.
    ORDER_QUANTITY("order.quantity", Type.WHOLE, Unit.COUNT),
    ORDER_LINES("order.lines", Type.WHOLE, Unit.COUNT),
    ORDER_SKUS("order.skus", Type.TEXTS, Unit.NONE),
    ORDER_CHANNEL("order.channel", Type.TEXT, Unit.NONE),
    ORDER_PAY_METHOD("order.payMethod", Type.TEXT, Unit.NONE),
    /// Hour of the day at which it was placed, 0–23, Asia/Shanghai.
    ORDER_HOUR("order.hour", Type.WHOLE, Unit.HOUR),
    ORDER_HAS_VIRTUAL("order.hasVirtual", Type.FLAG, Unit.NONE),
    ORDER_HAS_PHYSICAL("order.hasPhysical", Type.FLAG, Unit.NONE),
    ORDER_HAS_NOTE("order.hasNote", Type.FLAG, Unit.NONE),
    /// The distributor's code; missing when nobody brought the order.
    ORDER_DISTRIBUTOR("order.distributor", Type.TEXT, Unit.NONE),
    /// Whether a courier could find the door and ring the recipient.
    ADDRESS_COMPLETE("address.complete", Type.FLAG, Unit.NONE),
    ADDRESS_PROVINCE("address.province", Type.TEXT, Unit.NONE),
    /// Paid orders of this buyer on this channel placed before this one.
    BUYER_PRIOR_ORDERS("buyer.priorOrders", Type.WHOLE, Unit.COUNT),
    /// Most orders of this buyer in one hour around this one, itself included.
    BUYER_ORDERS_1H("buyer.orders1h", Type.WHOLE, Unit.COUNT),
    /// Most different buyers at this door in 24 hours around this order; missing without an
    /// address.
    DOOR_BUYERS_24H("door.buyers24h", Type.WHOLE, Unit.COUNT),
    /// Most different buyers on this device in 24 hours around this order; missing when the channel
    /// shows no device.
    DEVICE_BUYERS_24H("device.buyers24h", Type.WHOLE, Unit.COUNT),
    /// Whether some line cannot be promised from what is available.
    STOCK_SHORT("stock.short", Type.FLAG, Unit.NONE),
    /// The big red switch.
    SHOP_RED_SWITCH("shop.redSwitch", Type.FLAG, Unit.NONE);

    /// What kind of value a fact has.
    public enum Type {
        WHOLE,
        FLAG,
        TEXT,
        TEXTS;

        FactValue checked(FactValue value) {
            boolean fits =
                    switch (this) {
                        case WHOLE -> value instanceof FactValue.Whole;
                        case FLAG -> value instanceof FactValue.Flag;
                        case TEXT -> value instanceof FactValue.Text;
                        case TEXTS -> value instanceof FactValue.Texts;
                    };
            if (!fits) {
                throw new IllegalArgumentException(value + " is not a " + this);
            }
            return value;
        }
    }

    /// In what a whole number is counted.
    public enum Unit {
        FEN,
        COUNT,
        HOUR,
        NONE
    }

    private static final Map<String, Fact> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(Fact::factName, Function.identity()));

    private final String factName;
    private final Type type;
    private final Unit unit;

    Fact(String factName, Type type, Unit unit) {
        this.factName = factName;
        this.type = type;
        this.unit = unit;
    }

    public String factName() {
        return factName;
    }

    public Type type() {
        return type;
    }

    public Unit unit() {
        return unit;
    }

    public static Optional<Fact> named(String factName) {
        return Optional.ofNullable(BY_NAME.get(factName));
    }
}
