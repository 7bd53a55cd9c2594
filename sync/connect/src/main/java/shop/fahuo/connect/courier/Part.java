package shop.fahuo.connect.courier;

/// Which part of a request a courier does not take.
public enum Part {
    NONE,
    SENDER_ADDRESS,
    SENDER_NAME,
    SENDER_PHONE,
    RECEIVER_ADDRESS,
    RECEIVER_NAME,
    RECEIVER_PHONE,
    /// Of either side; the courier does not say which.
    PHONE,
    GOODS,
    VOLUME,
    PIECES,
    PRODUCT,
    PAY_METHOD,
    /// Cash on delivery, insurance and the like.
    SERVICE,
    PICKUP_TIME,
    TEMPLATE,
    REFERENCE,
    WAYBILL,
    MONTHLY_CARD
}
