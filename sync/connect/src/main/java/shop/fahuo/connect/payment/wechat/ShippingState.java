package shop.fahuo.connect.payment.wechat;

/// Where WeChat believes an order is.
public enum ShippingState {
    /// To be shipped; the money is frozen.
    WAITING,
    SHIPPED,
    RECEIVED,
    DONE,
    REFUNDED,
    SETTLING;

    static ShippingState read(Fields order) throws Malformed {
        int number = order.node().path("order_state").asInt(0);
        if (number < 1 || number > values().length) {
            throw Malformed.unreadable("order_state");
        }
        return values()[number - 1];
    }
}
