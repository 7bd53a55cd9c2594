package shop.fahuo.connect.practice;

import shop.fahuo.core.RejectReason;

/// Something a channel sent as an order that cannot be one.
///
/// @param number the order's number where it could be read, else empty
/// @param field where in the order, as `lines[0].quantity`
/// @param value what stood there, at most 200 characters
public record RejectedOrder(String number, String field, String value, RejectReason reason) {

    private static final int SHOWN = 200;

    public RejectedOrder {
        if (value.length() > SHOWN) {
            value = value.substring(0, SHOWN);
        }
    }
}
