package shop.fahuo.core.courier;

import shop.fahuo.core.Sha256;
import shop.fahuo.core.order.OrderKey;

import java.util.regex.Pattern;

/// The shop's number for one waybill to be: SF's `orderId`, ZTO's `partnerOrderCode`. Chosen before
/// the first call and sent with every retry.
///
/// It follows from what is shipped and from nothing that a restored backup could count differently,
/// so that a shop that has forgotten a waybill asks under the same number again.
///
/// @param value of `0-9A-Za-z-`, at most 64
public record ShipmentReference(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z-]{1,64}");
    private static final Pattern SHOP = Pattern.compile("[0-9A-Za-z]{1,16}");
    private static final int DIGITS = 20;
    private static final int MOST = 99_999;

    public ShipmentReference {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a reference of a shipment: " + value);
        }
    }

    /// `{shop}-{order}-{parcel}`, and `-rN` from the second generation on.
    ///
    /// @param shop tells shops apart that share an account
    /// @param order the first of the parcel's orders
    /// @param parcel 1 for the first of the order
    /// @param generation rises only when a person ships again what was cancelled: SF never takes
    ///   the number of a cancelled order again
    public static ShipmentReference of(String shop, OrderKey order, int parcel, int generation) {
        if (!SHOP.matcher(shop).matches()) {
            throw new IllegalArgumentException("not a code of a shop: " + shop);
        }
        if (parcel < 1 || parcel > MOST || generation < 1 || generation > MOST) {
            throw new IllegalArgumentException("parcel " + parcel + ", generation " + generation);
        }
        var digits = Sha256.of(order.toString()).hex().substring(0, DIGITS);
        var again = generation == 1 ? "" : "-r" + generation;
        return new ShipmentReference(shop + "-" + digits + "-" + parcel + again);
    }

    @Override
    public String toString() {
        return value;
    }
}
