package shop.fahuo.core.courier;

import java.util.List;

/// A waybill as its courier has made it.
///
/// @param children of the pieces behind the first
/// @param order the courier's own number of the order behind it; empty where it has none beside the
///   shop's reference
/// @param reach what the courier said of the addresses; a waybill that it will not carry has a
///   number too
public record Waybill(
        WaybillNumber number,
        List<WaybillNumber> children,
        Routing routing,
        String order,
        Reach reach) {

    public Waybill {
        children = List.copyOf(children);
    }
}
