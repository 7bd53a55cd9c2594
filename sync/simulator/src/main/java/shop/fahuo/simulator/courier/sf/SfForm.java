package shop.fahuo.simulator.courier.sf;

import shop.fahuo.simulator.courier.Lane;
import shop.fahuo.simulator.courier.Party;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads what is to be booked, and finds the first thing wrong with it.
record SfForm(JsonNode data) {

    private static final Set<Integer> PRODUCTS = Set.of(1, 2, 6, 12, 235, 265);
    private static final Set<String> SERVICES = Set.of("INSURE", "COD", "IN149", "IN159", "FRESH");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,2})?");
    private static final Pattern REGION = Pattern.compile(".*(省|市|自治区|特别行政区).*");
    private static final int MOST_PARCELS = 307;
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST = 100;
    private static final int LONGEST_REFERENCE = 64;

    String orderId() throws SfProblem {
        var id = data.path("orderId").asString("");
        if (id.isBlank()) {
            throw SfProblem.empty("orderId");
        }
        if (id.length() > LONGEST_REFERENCE) {
            throw SfProblem.tooLong("orderId");
        }
        return id;
    }

    Lane lane() throws SfProblem {
        return new Lane(party(1, "寄件", "1010 1011 1012"), party(2, "收件", "1014 1015 1016"));
    }

    /// @param codes of an address, a contact, a phone that is not there
    private Party party(int type, String side, String codes) throws SfProblem {
        var code = codes.split(" ");
        var party = party(contact(data.path("contactInfoList"), type), "county");
        if (party.street().isBlank() || !hasRegion(party)) {
            throw new SfProblem(code[0], side + "方地址不能为空");
        }
        if (party.street().length() > LONGEST_ADDRESS) {
            throw SfProblem.tooLong("address");
        }
        if (party.name().isBlank()) {
            throw new SfProblem(code[1], side + "方联系人不能为空");
        }
        if (party.phone().isBlank()) {
            throw new SfProblem(code[2], side + "方电话不能为空");
        }
        return party;
    }

    private static boolean hasRegion(Party party) {
        return !(party.province() + party.city()).isBlank()
                || REGION.matcher(party.street()).matches();
    }

    /// The one of a list who sends (1) or receives (2).
    static JsonNode contact(JsonNode contacts, int type) {
        return contacts.valueStream()
                .filter(contact -> contact.path("contactType").asInt(0) == type)
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    /// @param district what the service calls it
    static Party party(JsonNode contact, String district) {
        var mobile = contact.path("mobile").asString("");
        return new Party(
                contact.path("contact").asString(""),
                mobile.isBlank() ? contact.path("tel").asString("") : mobile,
                contact.path("province").asString(""),
                contact.path("city").asString(""),
                contact.path(district).asString(""),
                contact.path("address").asString(""));
    }

    void requireGoods() throws SfProblem {
        var goods = data.path("cargoDetails");
        if (goods.isEmpty()) {
            throw new SfProblem("1023", "托寄物名称不能为空");
        }
        for (var item : goods) {
            var name = item.path("name").asString("");
            if (name.isBlank()) {
                throw new SfProblem("1023", "托寄物名称不能为空");
            }
            if (name.length() > LONGEST_NAME) {
                throw SfProblem.tooLong("name");
            }
        }
        for (var field : List.of("remark", "custReferenceNo")) {
            if (data.path(field).asString("").length() > LONGEST) {
                throw SfProblem.tooLong(field);
            }
        }
    }

    void requirePay(String card) throws SfProblem {
        var given = data.path("monthlyCard").asString("");
        int method = data.path("payMethod").asInt(1);
        if (!given.isEmpty() && !given.matches("[0-9]{10}")) {
            throw new SfProblem("6126", "月结卡号须为10位数字");
        }
        if (!given.isEmpty() && !given.equals(card)) {
            throw new SfProblem("8119", "月结卡号不存在或已失效");
        }
        if (method < 1 || method > 3 || (method == 3 && given.isEmpty())) {
            throw new SfProblem("8256", "该产品不支持此付款方式");
        }
    }

    int product() throws SfProblem {
        int product = data.path("expressTypeId").asInt(1);
        if (!PRODUCTS.contains(product)) {
            throw new SfProblem("8057", "快件产品类型有误");
        }
        return product;
    }

    int parcels() throws SfProblem {
        int parcels = data.path("parcelQty").asInt(1);
        if (parcels > MOST_PARCELS) {
            throw new SfProblem("8067", "包裹数不能超过" + MOST_PARCELS);
        }
        if (parcels < 1) {
            throw SfProblem.range("parcelQty");
        }
        return parcels;
    }

    void requireServices() throws SfProblem {
        for (var service : data.path("serviceList")) {
            var name = service.path("name").asString("");
            var value = service.path("value").asString("");
            if (name.isBlank()) {
                throw new SfProblem("6127", "增值服务名称不能为空");
            }
            if (!SERVICES.contains(name)) {
                throw new SfProblem("6128", "增值服务名称不存在");
            }
            if (name.equals("COD") && value.isBlank()) {
                throw new SfProblem("6138", "代收货款金额不能为空");
            }
            if (name.equals("COD") && !AMOUNT.matcher(value).matches()) {
                throw new SfProblem("6139", "代收货款金额格式有误");
            }
        }
    }

    /// Everything a script may look for.
    String words() throws SfProblem {
        var goods =
                data.path("cargoDetails").valueStream().map(item -> item.path("name").asString(""));
        return Stream.concat(
                        Stream.of(
                                orderId(),
                                lane().from().words(),
                                lane().to().words(),
                                data.path("remark").asString("")),
                        goods)
                .collect(Collectors.joining(" "));
    }
}
