package shop.fahuo.connect.courier.sf;

import shop.fahuo.connect.courier.CourierReply;
import shop.fahuo.connect.courier.CourierReply.Ok;
import shop.fahuo.connect.courier.wire.Fields;
import shop.fahuo.connect.courier.wire.Malformed;
import shop.fahuo.core.courier.Reach;
import shop.fahuo.core.order.Address;

import tools.jackson.databind.node.ArrayNode;

/// `EXP_RECE_FILTER_ORDER_BSP`: whether SF goes there, and which cities it takes the addresses for.
///
/// @param source SF's code of a city; empty when it does not say
/// @param destination likewise
record SfReach(Reach reach, String source, String destination) {

    /// No order is ever made under it.
    private static final String NOTHING = "FahuoReach";

    static CourierReply<SfReach> ask(SfGateway gateway, Address from, Address to) {
        return gateway.call("EXP_RECE_FILTER_ORDER_BSP", question(from, to)).then(SfReach::read);
    }

    private static ArrayNode question(Address from, Address to) {
        var question = Fields.object().arrayNode();
        var order = question.addObject().put("filterType", 1).put("orderId", NOTHING);
        var contacts = order.putArray("contactInfos");
        var sender = contacts.addObject().put("contactType", 1).put("country", "CN");
        SfOrder.address(sender, from, "county");
        var receiver = contacts.addObject().put("contactType", 2).put("country", "CN");
        SfOrder.address(receiver, to, "county");
        return question;
    }

    /// A bare array, or one in `resDtos`.
    private static CourierReply<SfReach> read(Fields result) {
        var orders = result.isObject() ? result.list("resDtos") : result.list();
        if (orders.size() != 1) {
            return Malformed.unreadable("resDtos").unknown();
        }
        var order = orders.getFirst();
        return new Ok<>(
                new SfReach(
                        SfWaybills.reach(order),
                        SfWaybills.code(order, "originCode", "origincode"),
                        SfWaybills.code(order, "destCode", "destcode")));
    }
}
