package shop.fahuo.store.setting;

import shop.fahuo.core.courier.Party;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.Phone;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.TreeMap;

/// Who sends or receives, as it is kept. Somebody's private business: whoever writes it seals it.
public final class PartyJson {

    private PartyJson() {}

    public static Map<String, Object> write(Party party) {
        var address = party.address();
        var json = new TreeMap<String, Object>();
        json.put("name", party.name());
        json.put("company", party.company());
        json.put("phone", party.phone().value());
        json.put("province", address.province());
        json.put("city", address.city());
        json.put("district", address.district());
        json.put("street", address.street());
        return json;
    }

    public static Party read(JsonNode json) {
        return new Party(
                text(json, "name"),
                text(json, "company"),
                new Phone(text(json, "phone")),
                new Address(
                        text(json, "province"),
                        text(json, "city"),
                        text(json, "district"),
                        text(json, "street")));
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asString("");
    }
}
