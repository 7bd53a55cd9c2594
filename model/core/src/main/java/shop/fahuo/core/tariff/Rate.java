package shop.fahuo.core.tariff;

import shop.fahuo.core.Fen;
import shop.fahuo.core.courier.Grams;

import java.util.List;
import java.util.Optional;

/// What weights cost in one zone: 首重 and 续重 are one band and a step, a table of weights is many
/// bands with or without one. More weight never costs less.
///
/// @param bands from light to heavy, at least one
/// @param step for what is heavier than the last; empty: that is not carried
/// @param minimum below which nothing is
/// @param heaviest that is carried; empty for whatever the bands and the step allow
public record Rate(List<Band> bands, Optional<Step> step, Fen minimum, Optional<Grams> heaviest) {

    public Rate {
        bands = List.copyOf(bands);
        if (bands.isEmpty() || minimum.isNegative()) {
            throw new IllegalArgumentException("a rate without prices");
        }
        for (int i = 1; i < bands.size(); i++) {
            if (!rises(bands.get(i - 1), bands.get(i))) {
                throw new IllegalArgumentException(bands.get(i) + " after " + bands.get(i - 1));
            }
        }
    }

    /// Whether one band may follow another.
    public static boolean rises(Band lighter, Band heavier) {
        return heavier.upTo().compareTo(lighter.upTo()) > 0
                && heavier.fee().compareTo(lighter.fee()) >= 0;
    }

    /// The most that is carried; empty when there is no end.
    Optional<Grams> most() {
        var end = step.isPresent() ? Optional.<Grams>empty() : Optional.of(bands.getLast().upTo());
        return heaviest.filter(most -> end.isEmpty() || most.compareTo(end.get()) < 0)
                .or(() -> end);
    }

    /// @param weight at most [#most()]
    Charge charge(String zone, Grams weight) {
        for (var band : bands) {
            if (weight.compareTo(band.upTo()) <= 0) {
                return charge(zone, weight, band, 0);
            }
        }
        var last = bands.getLast();
        long steps = step.orElseThrow().count(weight.value() - last.upTo().value());
        return charge(zone, weight, last, steps);
    }

    private Charge charge(String zone, Grams weight, Band band, long steps) {
        var more = Fen.of(Math.multiplyExact(steps, step.map(Step::fee).orElse(Fen.ZERO).value()));
        var sum = band.fee().plus(more);
        boolean isLow = sum.compareTo(minimum) < 0;
        return new Charge(
                isLow ? minimum : sum,
                zone,
                weight,
                band,
                steps,
                step.filter(_ -> steps > 0),
                isLow);
    }
}
