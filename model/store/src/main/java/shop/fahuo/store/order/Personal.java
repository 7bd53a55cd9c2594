package shop.fahuo.store.order;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.Recipient;
import shop.fahuo.store.vault.Vault;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.TreeMap;

/// The part of an order that is somebody's private business and is stored sealed.
///
/// @param ip the address the order was placed from
/// @param device the device it was placed on
public record Personal(Recipient recipient, String note, String ip, String device) {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Personal ERASED = new Personal(Recipient.NOBODY, "", "", "");

    static Personal of(Order order) {
        return new Personal(
                order.recipient(), order.note(), order.origin().ip(), order.origin().device());
    }

    byte[] seal(Vault vault) {
        return vault.seal(CanonicalJson.write(json()));
    }

    Map<String, Object> json() {
        var address = recipient.address();
        var json = new TreeMap<String, Object>();
        json.put("name", recipient.name());
        json.put("phone", recipient.phoneText());
        json.put("province", address.province());
        json.put("city", address.city());
        json.put("district", address.district());
        json.put("street", address.street());
        json.put("note", note);
        json.put("ip", ip);
        json.put("device", device);
        return json;
    }

    /// @param sealed no bytes at all once it was erased
    static Personal open(Vault vault, byte[] sealed) {
        if (sealed.length == 0) {
            return ERASED;
        }
        var json = JSON.readTree(vault.open(sealed));
        var address =
                new Address(
                        text(json, "province"),
                        text(json, "city"),
                        text(json, "district"),
                        text(json, "street"));
        return new Personal(
                new Recipient(text(json, "name"), text(json, "phone"), address),
                text(json, "note"),
                text(json, "ip"),
                text(json, "device"));
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asString("");
    }
}
