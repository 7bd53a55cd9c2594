package shop.fahuo.store.setting;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.courier.Carriage;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.Party;
import shop.fahuo.core.courier.PayMethod;
import shop.fahuo.core.courier.ProductCode;
import shop.fahuo.core.tariff.Policy;
import shop.fahuo.store.vault.Vault;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// How the shop ships.
///
/// @param sender who sends; empty until somebody has said so
/// @param shop tells shops apart that share a courier's account: 1 to 16 letters and digits, part
///   of every reference
/// @param carriage by whom a parcel goes about which nobody says anything else; empty for a shop
///   without couriers, which makes no parcels
/// @param autoBooking whether what ships by itself gets its parcel and waybill by itself
/// @param policy by whom a parcel goes for which no person and no rule has chosen
/// @param leavesWithin how long after it was paid an order is to leave about which its channel says
///   nothing else; whole hours
public record ShippingSettings(
        Optional<Party> sender,
        String shop,
        Optional<Carriage> carriage,
        boolean autoBooking,
        Policy policy,
        Duration leavesWithin) {

    /// As marketplaces ask.
    public static final Duration USUAL = Duration.ofDays(2);

    private static final Pattern SHOP = Pattern.compile("[0-9A-Za-z]{1,16}");
    private static final JsonMapper JSON = JsonMapper.shared();

    /// Of a shop that marks what has left by hand.
    public static final ShippingSettings NONE =
            new ShippingSettings(Optional.empty(), "FH", Optional.empty(), false);

    public ShippingSettings {
        if (!isShop(shop)) {
            throw new IllegalArgumentException("not a code of a shop: " + shop);
        }
    }

    /// Of a shop that does not compare couriers.
    public ShippingSettings(
            Optional<Party> sender, String shop, Optional<Carriage> carriage, boolean autoBooking) {
        this(sender, shop, carriage, autoBooking, new Policy.AsPlanned(), USUAL);
    }

    public ShippingSettings with(Policy chosen) {
        return new ShippingSettings(sender, shop, carriage, autoBooking, chosen, leavesWithin);
    }

    public ShippingSettings leavingWithin(Duration time) {
        return new ShippingSettings(sender, shop, carriage, autoBooking, policy, time);
    }

    /// Whether it can tell a shop apart.
    public static boolean isShop(String code) {
        return SHOP.matcher(code).matches();
    }

    /// Whether a waybill can be booked as it is.
    public boolean isComplete() {
        return sender.isPresent() && carriage.isPresent();
    }

    public boolean booksByItself() {
        return autoBooking && isComplete();
    }

    String write(Vault vault) {
        var json = new TreeMap<String, Object>();
        json.put("shop", shop);
        json.put("autoBooking", autoBooking);
        json.put("policy", PolicyJson.write(policy));
        json.put("leavesWithinHours", leavesWithin.toHours());
        sender.ifPresent(party -> json.put("sender", PartyJson.write(party)));
        carriage.ifPresent(
                one -> {
                    json.put("courier", one.courier().name());
                    json.put("account", one.account());
                    json.put("product", one.product().value());
                    json.put("pay", one.pay().name());
                });
        return Base64.getEncoder().encodeToString(vault.seal(CanonicalJson.write(json)));
    }

    /// @param content empty when nothing was ever set
    static ShippingSettings read(Vault vault, String content) {
        if (content.isEmpty()) {
            return NONE;
        }
        var json = JSON.readTree(vault.open(Base64.getDecoder().decode(content)));
        return new ShippingSettings(
                Optional.of(json.path("sender")).filter(JsonNode::isObject).map(PartyJson::read),
                json.path("shop").asString(),
                json.has("account") ? Optional.of(carriage(json)) : Optional.empty(),
                json.path("autoBooking").asBoolean(),
                PolicyJson.read(json.path("policy")),
                Duration.ofHours(json.path("leavesWithinHours").asLong(USUAL.toHours())));
    }

    private static Carriage carriage(JsonNode json) {
        return new Carriage(
                Courier.valueOf(json.path("courier").asString()),
                json.path("account").asString(),
                new ProductCode(json.path("product").asString()),
                PayMethod.valueOf(json.path("pay").asString()));
    }
}
