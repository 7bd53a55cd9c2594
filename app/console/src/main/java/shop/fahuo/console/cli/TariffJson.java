package shop.fahuo.console.cli;

import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.tariff.Area;
import shop.fahuo.core.tariff.Band;
import shop.fahuo.core.tariff.Step;
import shop.fahuo.core.tariff.Tariff;
import shop.fahuo.core.tariff.Zone;
import shop.fahuo.store.tariff.StoredTariff;

import java.time.Duration;
import java.util.Map;

/// Tariffs as programs read them: fen, grams, hours.
final class TariffJson {

    private TariffJson() {}

    static Map<String, Object> of(StoredTariff stored) {
        var json =
                Json.object(
                        "id", stored.id(),
                        "version", stored.version(),
                        "setAt", Moments.json(stored.set()),
                        "setBy", stored.by(),
                        "endedAt", stored.ended().map(Moments::json));
        json.putAll(of(stored.tariff()));
        return json;
    }

    static Map<String, Object> of(Tariff tariff) {
        return Json.object(
                "courier", tariff.service().courier(),
                "account", tariff.service().account(),
                "product", tariff.service().product(),
                "from", tariff.from(),
                "until", tariff.until(),
                "roundingGrams", tariff.rounding().value(),
                "zones", tariff.zones().stream().map(TariffJson::zone).toList());
    }

    private static Object zone(Zone zone) {
        var rate = zone.rate();
        return Json.object(
                "name", zone.name(),
                "areas", zone.areas().stream().map(Area::toString).toList(),
                "bands", rate.bands().stream().map(TariffJson::band).toList(),
                "step", rate.step().map(TariffJson::step),
                "minimumFen", rate.minimum().value(),
                "heaviestGrams", rate.heaviest().map(Grams::value),
                "hours", zone.promised().map(Duration::toHours));
    }

    private static Object band(Band band) {
        return Json.object("upToGrams", band.upTo().value(), "feeFen", band.fee().value());
    }

    private static Object step(Step step) {
        return Json.object("grams", step.grams().value(), "feeFen", step.fee().value());
    }
}
