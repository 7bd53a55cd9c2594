package shop.fahuo.store.tariff;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.Fen;
import shop.fahuo.core.courier.Carriage;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.courier.PayMethod;
import shop.fahuo.core.courier.ProductCode;
import shop.fahuo.core.tariff.Candidate;
import shop.fahuo.core.tariff.Charge;
import shop.fahuo.core.tariff.Choice;
import shop.fahuo.core.tariff.Obstacle;
import shop.fahuo.core.tariff.Reason;
import shop.fahuo.core.tariff.Service;
import shop.fahuo.core.tariff.Source;
import shop.fahuo.core.tariff.Wishes;
import shop.fahuo.store.setting.PolicyJson;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// Choices as they are kept: one text for one choice, with everything that it was made from.
public final class ChoiceJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ChoiceJson() {}

    public static String write(Choice choice) {
        var json = new TreeMap<String, Object>();
        var wishes = choice.wishes();
        json.put("planned", carriage(wishes.carriage()));
        wishes.person().ifPresent(who -> json.put("person", who));
        wishes.rule().ifPresent(word -> json.put("rule", word));
        json.put("policy", PolicyJson.write(choice.policy()));
        json.put("at", choice.at().toString());
        json.put("candidates", choice.candidates().stream().map(ChoiceJson::candidate).toList());
        json.put("chosen", carriage(choice.carriage()));
        json.put("reason", choice.reason().name());
        return CanonicalJson.write(json);
    }

    private static Map<String, Object> carriage(Carriage carriage) {
        var json = service(Service.of(carriage));
        json.put("pay", carriage.pay().name());
        return json;
    }

    private static Map<String, Object> service(Service service) {
        var json = new TreeMap<String, Object>();
        json.put("courier", service.courier().name());
        json.put("account", service.account());
        json.put("product", service.product().value());
        return json;
    }

    private static Map<String, Object> candidate(Candidate one) {
        var json = service(one.service());
        json.put("name", one.name());
        one.fee().ifPresent(fee -> json.put("fee", fee.value()));
        json.put("source", one.source().name());
        one.charge().ifPresent(charge -> json.put("charge", charge(charge)));
        one.promised().ifPresent(at -> json.put("promised", at.toString()));
        one.obstacle().ifPresent(what -> json.put("obstacle", what.name()));
        return json;
    }

    private static Map<String, Object> charge(Charge charge) {
        var json = new TreeMap<String, Object>();
        json.put("fee", charge.fee().value());
        json.put("zone", charge.zone());
        json.put("weight", charge.weight().value());
        json.put("band", TariffJson.band(charge.band()));
        json.put("steps", charge.steps());
        charge.step().ifPresent(step -> json.put("step", TariffJson.step(step)));
        json.put("minimum", charge.isMinimum());
        return json;
    }

    /// @throws RuntimeException when the text is not one that [#write] gives
    public static Choice read(String text) {
        var json = JSON.readTree(text);
        return new Choice(
                new Wishes(
                        carriage(json.required("planned")),
                        TariffJson.maybe(json, "person", JsonNode::asString),
                        TariffJson.maybe(json, "rule", JsonNode::asString)),
                PolicyJson.read(json.required("policy")),
                Instant.parse(text(json, "at")),
                TariffJson.each(json, "candidates", ChoiceJson::candidate),
                carriage(json.required("chosen")),
                Reason.valueOf(text(json, "reason")));
    }

    private static Carriage carriage(JsonNode json) {
        var service = service(json);
        return new Carriage(
                service.courier(),
                service.account(),
                service.product(),
                PayMethod.valueOf(text(json, "pay")));
    }

    private static Service service(JsonNode json) {
        return new Service(
                Courier.valueOf(text(json, "courier")),
                text(json, "account"),
                new ProductCode(text(json, "product")));
    }

    private static Candidate candidate(JsonNode json) {
        return new Candidate(
                service(json),
                text(json, "name"),
                TariffJson.maybe(json, "fee", node -> Fen.of(node.asLong())),
                Source.valueOf(text(json, "source")),
                TariffJson.maybe(json, "charge", ChoiceJson::charge),
                TariffJson.maybe(json, "promised", node -> Instant.parse(node.asString())),
                TariffJson.maybe(json, "obstacle", node -> Obstacle.valueOf(node.asString())));
    }

    private static Charge charge(JsonNode json) {
        return new Charge(
                Fen.of(json.required("fee").asLong()),
                text(json, "zone"),
                new Grams(json.required("weight").asLong()),
                TariffJson.band(json.required("band")),
                json.required("steps").asLong(),
                TariffJson.maybe(json, "step", TariffJson::step),
                json.required("minimum").asBoolean());
    }

    private static String text(JsonNode json, String field) {
        return json.required(field).asString();
    }
}
