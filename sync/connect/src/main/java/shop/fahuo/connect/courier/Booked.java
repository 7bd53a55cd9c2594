package shop.fahuo.connect.courier;

import shop.fahuo.core.courier.ShipmentReference;
import shop.fahuo.core.courier.WaybillNumber;

/// A waybill by all its names.
///
/// @param order the courier's own number of the order; may be empty
public record Booked(ShipmentReference reference, WaybillNumber number, String order) {}
