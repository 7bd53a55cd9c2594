package shop.fahuo.simulator.courier.zto;

/// ZTO's numbers for an order.
///
/// @param bill the waybill; empty while there is none
public record ZtoNumbers(String order, String bill) {}
