package shop.fahuo.store.tariff;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.Fen;
import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.tariff.Area;
import shop.fahuo.core.tariff.Band;
import shop.fahuo.core.tariff.Rate;
import shop.fahuo.core.tariff.Service;
import shop.fahuo.core.tariff.Step;
import shop.fahuo.core.tariff.Tariff;
import shop.fahuo.core.tariff.Zone;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// Tables as they are kept: one text for one table.
final class TariffJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private TariffJson() {}

    static String write(Tariff tariff) {
        var json = new TreeMap<String, Object>();
        json.put("courier", tariff.service().courier().name());
        tariff.until().ifPresent(day -> json.put("until", day.toString()));
        json.put("rounding", tariff.rounding().value());
        json.put("zones", tariff.zones().stream().map(TariffJson::zone).toList());
        return CanonicalJson.write(json);
    }

    private static Map<String, Object> zone(Zone zone) {
        var rate = zone.rate();
        var json = new TreeMap<String, Object>();
        json.put("name", zone.name());
        json.put(
                "areas",
                zone.areas().stream().map(one -> List.of(one.province(), one.city())).toList());
        json.put("bands", rate.bands().stream().map(TariffJson::band).toList());
        rate.step().ifPresent(step -> json.put("step", step(step)));
        json.put("minimum", rate.minimum().value());
        rate.heaviest().ifPresent(most -> json.put("heaviest", most.value()));
        zone.promised().ifPresent(time -> json.put("hours", time.toHours()));
        return json;
    }

    /// Grams, fen.
    static List<Long> band(Band band) {
        return List.of(band.upTo().value(), band.fee().value());
    }

    /// Grams, fen.
    static List<Long> step(Step step) {
        return List.of(step.grams().value(), step.fee().value());
    }

    static Tariff read(Service service, LocalDate from, String text) {
        var json = JSON.readTree(text);
        return new Tariff(
                service,
                from,
                maybe(json, "until", node -> LocalDate.parse(node.asString())),
                new Grams(json.required("rounding").asLong()),
                each(json, "zones", TariffJson::zone));
    }

    private static Zone zone(JsonNode json) {
        return new Zone(
                json.required("name").asString(),
                each(
                        json,
                        "areas",
                        area -> new Area(area.path(0).asString(), area.path(1).asString())),
                new Rate(
                        each(json, "bands", TariffJson::band),
                        maybe(json, "step", TariffJson::step),
                        Fen.of(json.required("minimum").asLong()),
                        maybe(json, "heaviest", node -> new Grams(node.asLong()))),
                maybe(json, "hours", node -> Duration.ofHours(node.asLong())));
    }

    static Band band(JsonNode json) {
        return new Band(new Grams(json.path(0).asLong()), Fen.of(json.path(1).asLong()));
    }

    static Step step(JsonNode json) {
        return new Step(new Grams(json.path(0).asLong()), Fen.of(json.path(1).asLong()));
    }

    static <T> Optional<T> maybe(JsonNode json, String field, Function<JsonNode, T> reader) {
        return Optional.ofNullable(json.get(field)).map(reader);
    }

    static <T> List<T> each(JsonNode json, String field, Function<JsonNode, T> reader) {
        return json.required(field).valueStream().map(reader).toList();
    }
}
