package shop.fahuo.core.courier;

/// Who pays the courier.
public enum PayMethod {
    SENDER,
    RECEIVER,
    THIRD_PARTY
}
