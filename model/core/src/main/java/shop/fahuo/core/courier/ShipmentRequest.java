package shop.fahuo.core.courier;

/// A waybill as it is asked for. Built from what was committed before the first call, so that every
/// retry sends the same.
///
/// @param remark for the courier and on the label; may be empty
public record ShipmentRequest(
        ShipmentReference reference,
        Party sender,
        Party receiver,
        Cargo cargo,
        ProductCode product,
        PayMethod pay,
        String remark) {

    /// Remarks are people's words; they may say anything.
    @Override
    public String toString() {
        return "shipment " + reference + " to " + receiver;
    }
}
