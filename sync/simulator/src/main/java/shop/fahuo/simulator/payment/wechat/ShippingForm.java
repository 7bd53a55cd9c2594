package shop.fahuo.simulator.payment.wechat;

import shop.fahuo.simulator.payment.wechat.WechatShipment.Item;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/// Reads what a shop tells of a shipment, by the host's many small rules.
final class ShippingForm {

    private static final int EXPRESS = 1;
    private static final int IN_PARTS = 2;
    private static final int MOST_PARTS = 15;
    private static final int LONGEST_DESCRIPTION = 120;
    private static final int LONGEST_NUMBER = 128;

    private ShippingForm() {}

    static WechatShipment read(JsonNode body, Instant now) throws WeixinProblem {
        int logistics = body.path("logistics_type").asInt(0);
        int mode = body.path("delivery_mode").asInt(0);
        var list = body.path("shipping_list");
        if (logistics < EXPRESS || logistics > 4) {
            throw new WeixinProblem(10060005, "物流类型有误");
        }
        if (mode < 1 || mode > IN_PARTS) {
            throw new WeixinProblem(268485224, "发货模式非法");
        }
        checkParts(logistics, mode, body, list.size());
        checkTime(body.path("upload_time").asString(""));
        boolean complete = mode == 1 || body.path("is_all_delivered").asBoolean(false);
        return new WechatShipment(logistics, mode, items(list, logistics), complete, false, now);
    }

    private static void checkParts(int logistics, int mode, JsonNode body, int parts)
            throws WeixinProblem {
        if (mode == 1 && parts != 1) {
            throw new WeixinProblem(268485228, "统一发货模式下，物流信息列表长度必须为1");
        }
        if (mode == IN_PARTS && logistics != EXPRESS) {
            throw new WeixinProblem(10060006, "非快递发货时不允许分拆发货");
        }
        if (mode == IN_PARTS && !body.path("is_all_delivered").isBoolean()) {
            throw new WeixinProblem(10060007, "分拆发货模式下必须填写是否全部发货完成标志");
        }
        if (parts > MOST_PARTS) {
            throw new WeixinProblem(10060024, "物流信息数量不得大于15");
        }
    }

    private static void checkTime(String text) throws WeixinProblem {
        try {
            OffsetDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new WeixinProblem(268485216, "上传时间非法，请按照RFC 3339格式填写");
        }
    }

    private static List<Item> items(JsonNode list, int logistics) throws WeixinProblem {
        var items = new ArrayList<Item>();
        for (var node : list) {
            var item =
                    new Item(
                            node.path("express_company").asString(""),
                            node.path("tracking_no").asString(""),
                            node.path("item_desc").asString(""));
            checkDescription(node, item.description());
            if (logistics == EXPRESS) {
                checkExpress(node, item);
            }
            items.add(item);
        }
        return items;
    }

    private static void checkDescription(JsonNode node, String text) throws WeixinProblem {
        if (!node.has("item_desc")) {
            throw new WeixinProblem(10060020, "物流信息中商品描述均未填写");
        }
        if (text.isBlank()) {
            throw new WeixinProblem(10060008, "商品描述不能为空");
        }
        if (text.length() > LONGEST_DESCRIPTION) {
            throw new WeixinProblem(10060009, "商品描述过长");
        }
    }

    private static void checkExpress(JsonNode node, Item item) throws WeixinProblem {
        if (item.number().isEmpty()) {
            throw new WeixinProblem(268485226, "物流单号不能为空");
        }
        if (item.company().isEmpty()) {
            throw new WeixinProblem(268485227, "物流公司编码不能为空");
        }
        if (item.company().length() > LONGEST_NUMBER) {
            throw new WeixinProblem(10060025, "物流公司编码过长");
        }
        if (item.number().length() > LONGEST_NUMBER) {
            throw new WeixinProblem(10060026, "物流单号过长");
        }
        var contact = node.path("contact");
        if (item.company().equals("SF")
                && !contact.has("receiver_contact")
                && !contact.has("consignor_contact")) {
            throw new WeixinProblem(10060014, "参数错误：顺丰必须填写联系方式");
        }
    }
}
