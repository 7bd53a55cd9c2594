package shop.fahuo.simulator.courier.zto;

import shop.fahuo.simulator.courier.Scripts;

/// What it says to certain orders and waybills.
///
/// @param forbidden `forbidType` by words of an address that it does not deliver to
/// @param refusals `statusCode` by words of an order, or by the number of a waybill
public record ZtoScript(Scripts<String> forbidden, Scripts<String> refusals) {

    public static final ZtoScript PLAIN = new ZtoScript(Scripts.none(), Scripts.none());
}
