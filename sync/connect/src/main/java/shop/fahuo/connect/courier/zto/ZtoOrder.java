package shop.fahuo.connect.courier.zto;

import shop.fahuo.connect.courier.CourierReply;
import shop.fahuo.connect.courier.CourierReply.Ok;
import shop.fahuo.connect.courier.Secret;
import shop.fahuo.connect.courier.wire.Fields;
import shop.fahuo.connect.courier.wire.Malformed;
import shop.fahuo.core.courier.Goods;
import shop.fahuo.core.courier.Party;
import shop.fahuo.core.courier.Reach;
import shop.fahuo.core.courier.Routing;
import shop.fahuo.core.courier.ShipmentRequest;
import shop.fahuo.core.courier.Waybill;
import shop.fahuo.core.order.Address;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// `zto.open.createOrder`. Nothing in it depends on when it is sent.
final class ZtoOrder {

    static final String API = "zto.open.createOrder";

    private ZtoOrder() {}

    static ObjectNode question(ShipmentRequest request, ZtoContract contract) {
        var body = Fields.object();
        body.put("partnerType", Integer.toString(contract.partnerType()));
        body.put("orderType", Integer.toString(contract.orderType()));
        body.put("partnerOrderCode", request.reference().value());
        account(body.putObject("accountInfo"), contract);
        party(body.putObject("senderInfo"), "sender", request.sender());
        party(body.putObject("receiveInfo"), "receiver", request.receiver());
        body.putObject("summaryInfo").put("quantity", units(request.cargo().goods()));
        if (!request.remark().isEmpty()) {
            body.put("remark", request.remark());
        }
        var items = body.putArray("orderItems");
        request.cargo().goods().forEach(goods -> item(items.addObject(), goods));
        return body;
    }

    private static void account(ObjectNode node, ZtoContract contract) {
        node.put("accountId", contract.account());
        node.put("accountPassword", contract.password().map(Secret::text).orElse(""));
        node.put("type", contract.kind()).put("customerId", contract.customer());
    }

    private static void party(ObjectNode node, String side, Party party) {
        var phone = party.phone().value();
        boolean isMobile = phone.matches("(\\+?86-?)?1\\d{10}(-\\d+)?");
        node.put(side + "Name", party.name());
        node.put(side + (isMobile ? "Mobile" : "Phone"), phone);
        node.put(side + "Province", party.address().province());
        node.put(side + "City", party.address().city());
        node.put(side + "District", district(party.address()));
        node.put(side + "Address", party.address().street());
    }

    /// A district is wanted, and some cities (东莞, 中山) have none.
    static String district(Address address) {
        return address.district().isEmpty() ? address.city() : address.district();
    }

    private static void item(ObjectNode node, Goods goods) {
        node.put("name", goods.name()).put("quantity", goods.quantity().value());
        node.put("weight", goods.weight().value()).put("unitprice", goods.price().value());
    }

    private static int units(List<Goods> goods) {
        return goods.stream().mapToInt(line -> line.quantity().value()).sum();
    }

    static CourierReply<Waybill> read(ShipmentRequest request, Fields answer) {
        var result = answer.at("result");
        try {
            if (!result.text("partnerOrderCode").isEmpty()) {
                result.same("partnerOrderCode", request.reference().value());
            }
            return new Ok<>(
                    new Waybill(
                            result.waybill("billCode"),
                            List.of(),
                            routing(result.at("bigMarkInfo")),
                            result.text("orderCode"),
                            Reach.UNDETERMINED));
        } catch (Malformed e) {
            return e.unknown();
        }
    }

    static Routing routing(Fields mark) {
        return Routing.of(mark.text("mark"), mark.text("bagAddr"));
    }
}
