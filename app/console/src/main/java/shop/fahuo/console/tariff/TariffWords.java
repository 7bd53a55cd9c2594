package shop.fahuo.console.tariff;

import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.tariff.Area;
import shop.fahuo.core.tariff.Candidate;
import shop.fahuo.core.tariff.Charge;
import shop.fahuo.core.tariff.Rate;
import shop.fahuo.core.tariff.Step;
import shop.fahuo.core.tariff.Zone;

import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says what tables ask.
public record TariffWords(Ui ui) {

    public String areas(Zone zone) {
        return zone.isElsewhere()
                ? ui.get("tariff.elsewhere")
                : zone.areas().stream().map(Area::toString).collect(comma());
    }

    /// `1 kg 内 12.00，每续 1 kg 2.00`.
    public String rate(Rate rate) {
        var bands =
                rate.bands().stream()
                        .map(band -> ui.get("tariff.band", weight(band.upTo()), band.fee().yuan()));
        var rest =
                Stream.of(
                                rate.step().map(this::step),
                                rate.heaviest().map(most -> ui.get("tariff.most", weight(most))))
                        .flatMap(words -> words.stream());
        var low =
                rate.minimum().value() == 0
                        ? Stream.<String>empty()
                        : Stream.of(ui.get("tariff.least", rate.minimum().yuan()));
        return Stream.of(bands, rest, low).flatMap(words -> words).collect(comma());
    }

    private String step(Step step) {
        return ui.get("tariff.step", weight(step.grams()), step.fee().yuan());
    }

    public String hours(Zone zone) {
        return zone.promised()
                .map(time -> ui.get("tariff.hours", Long.toString(time.toHours())))
                .orElse("");
    }

    /// What stands in its way, or how the table came to the fee: `同省 2.3 kg：1 kg 10.00，续 2 × 2.00`.
    public String why(Candidate one) {
        if (one.obstacle().isPresent()) {
            return ui.word(one.obstacle().get());
        }
        return one.charge().map(this::charge).orElse("");
    }

    private String charge(Charge charge) {
        var where = ui.get("tariff.charge", charge.zone(), weight(charge.weight()));
        if (charge.isMinimum()) {
            return where + ui.get("tariff.least", charge.fee().yuan());
        }
        var band = ui.get("tariff.band", weight(charge.band().upTo()), charge.band().fee().yuan());
        var steps =
                charge.step()
                        .map(step -> ui.get("tariff.steps", charge.steps(), step.fee().yuan()))
                        .map(words -> ui.get("tariff.comma") + words)
                        .orElse("");
        return where + band + steps;
    }

    /// `0.5 kg`, without zeros that say nothing.
    static String weight(Grams weight) {
        return weight.kilograms().replaceAll("\\.?0+$", "") + " kg";
    }

    private Collector<CharSequence, ?, String> comma() {
        return Collectors.joining(ui.get("tariff.comma"));
    }
}
