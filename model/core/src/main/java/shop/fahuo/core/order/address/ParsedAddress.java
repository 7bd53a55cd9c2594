package shop.fahuo.core.order.address;

import shop.fahuo.core.order.Recipient;

import java.util.List;

/// What one free text says of who receives a parcel and where.
///
/// @param pieces all of the text, in its order
public record ParsedAddress(
        Recipient recipient, String postcode, Confidence confidence, List<Piece> pieces) {

    /// Never the recipient in full.
    @Override
    public String toString() {
        return recipient + " " + confidence;
    }
}
