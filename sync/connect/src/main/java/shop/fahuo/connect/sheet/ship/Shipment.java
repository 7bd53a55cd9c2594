package shop.fahuo.connect.sheet.ship;

import shop.fahuo.core.order.OrderNumber;

/// A parcel of an order that a courier has taken. An order may have several.
///
/// @param courier the courier's name as the file writes it
/// @param tracking the courier's number of the parcel
public record Shipment(OrderNumber order, String courier, String tracking) {}
