package shop.fahuo.store.ship;

import java.time.Instant;
import java.util.List;

/// What of an order has left, as its payment provider may be told.
///
/// @param transaction the provider's number of the payment
/// @param payer the provider's id of who paid
/// @param left when the last of it left
/// @param goods all of it, in words
/// @param boxes empty when it was all virtual
/// @param phone the recipient's, masked but for its end; may be empty
public record Shipment(
        String transaction,
        String payer,
        Instant left,
        String goods,
        List<Box> boxes,
        String phone) {

    public Shipment {
        boxes = List.copyOf(boxes);
    }

    /// @param goods what is in it, in words
    public record Box(Parcel parcel, String goods) {}
}
