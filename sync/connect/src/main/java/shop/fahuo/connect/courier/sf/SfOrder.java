package shop.fahuo.connect.courier.sf;

import shop.fahuo.connect.courier.wire.Fields;
import shop.fahuo.core.courier.Goods;
import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.courier.Party;
import shop.fahuo.core.courier.PayMethod;
import shop.fahuo.core.courier.ShipmentRequest;
import shop.fahuo.core.order.Address;

import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;

/// `EXP_RECE_CREATE_ORDER`, and what other services want in the same words. Nothing in it depends
/// on when it is sent.
final class SfOrder {

    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_REMARK = 100;

    private SfOrder() {}

    /// @param card empty for none
    static ObjectNode create(ShipmentRequest request, String card) {
        var body = Fields.object();
        body.put("language", "zh-CN").put("orderId", request.reference().value());
        var goods = body.putArray("cargoDetails");
        request.cargo().goods().forEach(item -> goods(goods.addObject(), item));
        var contacts = body.putArray("contactInfoList");
        contact(contacts.addObject(), 1, request.sender());
        contact(contacts.addObject(), 2, request.receiver());
        if (!card.isEmpty()) {
            body.put("monthlyCard", card);
        }
        body.put("payMethod", pay(request.pay()));
        if (!request.product().value().isEmpty()) {
            body.put("expressTypeId", Integer.parseInt(request.product().value()));
        }
        body.put("parcelQty", request.cargo().pieces());
        weight(body, "totalWeight", request.cargo().weight());
        body.put("isDocall", 0).put("isSignBack", 0).put("isOneselfPickup", 0);
        body.put("isReturnRoutelabel", 1).put("isUnifiedWaybillNo", 1).put("isGenWaybillNo", 1);
        if (!request.remark().isEmpty()) {
            body.put("remark", cut(request.remark(), LONGEST_REMARK));
        }
        return body;
    }

    private static void goods(ObjectNode node, Goods goods) {
        node.put("name", cut(goods.name(), LONGEST_NAME));
        node.put("count", goods.quantity().value()).put("unit", "件");
        weight(node, "weight", goods.weight());
        node.put("amount", new BigDecimal(goods.price().yuan())).put("currency", "CNY");
    }

    private static void contact(ObjectNode node, int type, Party party) {
        node.put("contactType", type).put("contact", party.name());
        if (!party.company().isEmpty()) {
            node.put("company", party.company());
        }
        var phone = party.phone().value();
        node.put(isMobile(phone) ? "mobile" : "tel", phone);
        node.put("country", "CN");
        address(node, party.address(), "county");
    }

    /// A number that a marketplace lends, with its extension, too.
    private static boolean isMobile(String phone) {
        return phone.matches("(\\+?86-?)?1\\d{10}(-\\d+)?");
    }

    /// @param district what the service calls it
    static void address(ObjectNode node, Address address, String district) {
        node.put("province", address.province()).put("city", address.city());
        node.put(district, address.district()).put("address", address.street());
    }

    /// Nothing for a weight that nobody knows.
    static void weight(ObjectNode node, String name, Grams weight) {
        if (weight.value() > 0) {
            node.put(name, new BigDecimal(weight.kilograms()));
        }
    }

    private static int pay(PayMethod pay) {
        return switch (pay) {
            case SENDER -> 1;
            case RECEIVER -> 2;
            case THIRD_PARTY -> 3;
        };
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }
}
