package shop.fahuo.core.courier;

/// Why the shop takes a waybill back.
public enum CancelReason {
    NOT_WANTED,
    MISTAKEN,
    DOUBLE
}
